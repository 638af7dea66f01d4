import { parsePromptFile, type PromptDocument } from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { createRecord } from '../library/create-record.js';
import { readImport } from '../library/read-import.js';
import { CreatePromptInput } from './create-prompt.input.js';
import { draftPrompt } from './draft-prompt.js';
import { ImportPromptInput } from './import-prompt.input.js';
import { ImportedPromptView } from './imported-prompt.view.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { toPromptView } from './to-prompt-view.js';

const ACTION = 'create_prompt';

/** Saves a prompt from the text of a file, if the plan's cap leaves room for one. */
export const importPrompt = defineOperation({
  action: ACTION,
  input: ImportPromptInput,
  output: ImportedPromptView,
  async run(ctx, caller, input) {
    const { content, fileName, slug } = input;
    const parsed = parsePromptFile(content, { fileName });
    const read = readImport('content', parsed, CreatePromptInput, (document) => toRaw(document, slug));
    if (!read.ok) return read;
    const { input: fields, warnings } = read.value;
    return createRecord(PROMPT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name: fields.slug ?? null,
      makeDraft: () => draftPrompt(fields),
      toView: (_, prompt) => ({ ...toPromptView(prompt), warnings: [...warnings] }),
    });
  },
});

function toRaw(document: PromptDocument, slug: string | undefined): object {
  const { body, messages, ...rest } = document;
  return {
    ...rest,
    ...(body === null ? { messages } : { body }),
    ...(slug === undefined ? {} : { slug }),
  };
}
