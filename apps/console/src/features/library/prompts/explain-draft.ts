import { explainName } from '@paretostudio/library-files';
import type { FormMessages } from '../shared/form-messages.js';
import { contentOfDraft, textsOf } from './prompt-content.js';
import type { PromptDraft } from './prompt-draft.js';
import { PROMPT_LIMITS } from './prompt-limits.js';

/** The fields of the builder of prompts that show what is wrong with them. */
export const PROMPT_FIELDS = [
  'title',
  'slug',
  'description',
  'body',
  'messages',
  'variables',
  'category',
  'tags',
] as const;

/**
 * What keeps a draft from being saved, by field, as far as it can be known here; the server judges the rest.
 *
 * @param isNew - A new prompt without a slug gets one from the server; a saved one keeps having one.
 */
export function explainDraft(draft: PromptDraft, isNew: boolean): FormMessages {
  const { title, slug, variables } = contentOfDraft(draft);
  const slugProblem = slug === '' && isNew ? null : explainName(slug);
  const textProblem = explainText(draft);
  const { variablesMax } = PROMPT_LIMITS;
  return {
    ...(title === '' && { title: 'Give it a title that people read.' }),
    ...(slugProblem !== null && { slug: slugProblem }),
    ...(textProblem !== null && { [draft.form]: textProblem }),
    ...(variables.length > variablesMax && {
      variables: `The text has ${variables.length} gaps; a prompt has at most ${variablesMax}.`,
    }),
  };
}

function explainText(draft: PromptDraft): string | null {
  const texts = textsOf(draft);
  const { textLengthMax } = PROMPT_LIMITS;
  const length = texts.reduce((sum, text) => sum + [...text].length, 0);
  if (length > textLengthMax) {
    return `The text has ${length.toLocaleString('en')} characters; ${textLengthMax.toLocaleString('en')} are allowed.`;
  }
  if (draft.form === 'body') return draft.body.trim() === '' ? 'Write the text of the prompt.' : null;
  if (texts.length === 0) return 'Add a message.';
  const empty = texts.findIndex((text) => text.trim() === '');
  return empty === -1 ? null : `Write message ${empty + 1}, or take it away.`;
}
