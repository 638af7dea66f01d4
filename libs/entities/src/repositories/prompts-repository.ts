import type { EntityManager } from 'typeorm';
import { Prompt } from '../entities/prompt.entity.js';
import { LibraryRepository } from './library-repository.js';
import type { LibraryPatch } from './library-table.js';

const LONG = ['body', 'messages'] as const;

/** What may be changed about a prompt; what is left out stays. */
export type PromptPatch = LibraryPatch<Prompt>;

/** A prompt as lists have it: without what is long. */
export type PromptSummary = Omit<Prompt, (typeof LONG)[number]>;

/** Asks about the prompts of an account and changes them. */
export class PromptsRepository extends LibraryRepository<Prompt, PromptSummary> {
  constructor(manager: EntityManager) {
    super(manager, {
      target: Prompt,
      name: 'prompts',
      nameColumn: 'slug',
      titleColumn: 'title',
      long: LONG,
    });
  }
}
