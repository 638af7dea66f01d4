import { renderPromptFile } from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { ExportedFileView } from '../library/exported-file.view.js';
import { findRecordAt } from '../library/find-record-at.js';
import { mapOutcome } from '../library/map-outcome.js';
import { toMarkdownFileView } from '../library/to-exported-file-view.js';
import { ExportPromptInput } from './export-prompt.input.js';
import { PROMPT_KIND } from './prompt-kind.js';

/** Writes a prompt as a file. */
export const exportPrompt = defineOperation({
  action: 'get_prompt',
  input: ExportPromptInput,
  output: ExportedFileView,
  async run({ storage: { repositories } }, caller, input) {
    const found = await findRecordAt(PROMPT_KIND, repositories, caller.accountId, input);
    return mapOutcome(found, (prompt) => toMarkdownFileView(`${prompt.slug}.md`, renderPromptFile(prompt)));
  },
});
