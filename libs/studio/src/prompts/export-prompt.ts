import type { Prompt } from '@paretostudio/entities';
import { renderPromptFile } from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import { ExportedFileView } from '../library/exported-file.view.js';
import { findRecordAt } from '../library/find-record-at.js';
import { toMarkdownFileView } from '../library/to-exported-file-view.js';
import { ExportPromptInput } from './export-prompt.input.js';
import { PROMPT_KIND } from './prompt-kind.js';

/** Writes a prompt as a file. */
export const exportPrompt = defineOperation({
  action: 'get_prompt',
  input: ExportPromptInput,
  output: ExportedFileView,
  async run({ storage: { repositories } }, caller, input) {
    const found = await findRecordAt(PROMPT_KIND, repositories, caller, input);
    return found.ok ? write(found.value) : found;
  },
});

/** Refuses what no file holds: variables longer together than front matter may be, or a name of before today's rules. */
function write(prompt: Prompt): Outcome<ExportedFileView> {
  try {
    return succeed(toMarkdownFileView(`${prompt.slug}.md`, renderPromptFile(prompt)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuseConflict(
      `This prompt cannot be written as a file: ${error.message} Change that, or read the prompt as JSON.`,
    );
  }
}
