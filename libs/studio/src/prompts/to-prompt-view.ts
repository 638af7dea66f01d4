import type { Prompt, PromptSummary } from '@paretostudio/entities';
import { toLibraryRecordView } from '../library/to-library-record-view.js';
import type { PromptSummaryView } from './prompt-summary.view.js';
import type { PromptView } from './prompt.view.js';

/** Shows a whole prompt. */
export function toPromptView(prompt: Prompt): PromptView {
  return {
    ...toPromptSummaryView(prompt),
    body: prompt.body,
    messages: prompt.messages?.map(({ role, text }) => ({ role, text })) ?? null,
    variables: prompt.variables.map((variable) => ({ ...variable })),
  };
}

/** Shows a prompt as lists do. */
export function toPromptSummaryView(prompt: PromptSummary): PromptSummaryView {
  const { slug, title, description, category, variables } = prompt;
  return toLibraryRecordView(prompt, {
    slug,
    title,
    description,
    category,
    variables: variables.map(({ name, description: what, required }) => ({
      name,
      description: what,
      required,
    })),
  });
}
