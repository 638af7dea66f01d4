import { LIBRARY_KINDS } from '../shared/library-kind.js';
import type { RecordBuilder } from '../shared/record-builder.js';
import { explainDraft, PROMPT_FIELDS } from './explain-draft.js';
import { contentOfDraft, isPromptChanged, requestOfDraft } from './prompt-content.js';
import { draftOfPrompt, type PromptDraft } from './prompt-draft.js';
import { PromptSections } from './prompt-sections.js';

/** How prompts are written and saved. */
export const PROMPT_BUILDER: RecordBuilder<'prompts', PromptDraft> = {
  kind: LIBRARY_KINDS.prompts,
  Sections: PromptSections,
  fields: PROMPT_FIELDS,
  explain: explainDraft,
  draftOf: draftOfPrompt,
  isChanged: isPromptChanged,
  recordFormOf: contentOfDraft,
  creationOf: requestOfDraft,
  updateOf: requestOfDraft,
};
