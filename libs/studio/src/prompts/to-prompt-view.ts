import type { Prompt, PromptSummary } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { PromptSummaryView } from './prompt-summary.view.js';
import type { PromptView } from './prompt.view.js';

/** Shows a whole prompt. */
export function toPromptView(prompt: Prompt): PromptView {
  const variables = prompt.variables.map((variable) => ({ ...variable }));
  return { ...toPromptSummaryView(prompt), body: prompt.body, variables };
}

/** Shows a prompt as lists do. */
export function toPromptSummaryView(prompt: PromptSummary): PromptSummaryView {
  const { id, slug, title, description, category, tags, version, createdByMemberId } = prompt;
  return {
    id,
    slug,
    title,
    description,
    category,
    tags: [...tags],
    version,
    createdByMemberId,
    createdAt: toText(prompt.createdAt),
    updatedAt: toText(prompt.updatedAt),
  };
}
