import type { Prompt, PromptSummary } from '@paretostudio/entities';
import type { LibraryKind } from '../library/library-kind.js';

/** Prompts, as what all kinds of records have in common needs to know them. */
export const PROMPT_KIND: LibraryKind<Prompt, PromptSummary> = {
  kind: 'prompt',
  cap: 'prompts',
  nameField: 'slug',
  nameConstraint: 'prompts_slug_unique',
  in: ({ prompts }) => prompts,
  namesOf: ({ slug, title }) => ({ name: slug, title }),
  renamed: (content, { name, title }) => ({ ...content, slug: name, title }),
};
