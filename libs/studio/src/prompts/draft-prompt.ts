import type { Prompt } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { RecordDraft } from '../library/save-new-record.js';
import type { CreatePromptInput } from './create-prompt.input.js';
import { gapsOf, textOfPrompt } from './text-of-prompt.js';
import { toStoredVariables } from './to-stored-variables.js';

/** Completes a new prompt with what its input leaves out: variables are the gaps of the text, each required. */
export function draftPrompt(input: CreatePromptInput): Outcome<RecordDraft<Prompt>> {
  const text = textOfPrompt(input);
  if (!text.ok) return text;
  if (text.value === null) return refuseField('body', 'must be given, or `messages`');
  const gaps = input.variables === undefined ? gapsOf(text.value) : succeed([]);
  if (!gaps.ok) return gaps;
  const required = gaps.value.map((name) => ({ name, required: true }));
  const { title, slug, description = '', category = null, tags = [], note = null } = input;
  return succeed({
    name: slug ?? null,
    title,
    note,
    content: {
      slug: slug ?? '',
      title,
      description,
      ...text.value,
      variables: toStoredVariables(input.variables ?? required),
      category,
      tags,
    },
  });
}
