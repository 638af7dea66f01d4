import type { ApiSchemas } from '@paretostudio/api-client';
import { findVariables, type PromptVariableSpec } from '@paretostudio/library-files';
import { NEW_VARIABLE, type PromptDraft } from './prompt-draft.js';

/** A prompt's content as it is compared: in the form of the record. */
export type PromptContent = Pick<
  ApiSchemas['PromptView'],
  'title' | 'slug' | 'description' | 'body' | 'messages' | 'variables' | 'category' | 'tags'
>;

/** The texts that are saved, in their order. */
export function textsOf(draft: PromptDraft): readonly string[] {
  return draft.form === 'body' ? [draft.body] : draft.messages.map(({ text }) => text);
}

/** The variables of a draft: the gaps of its text in their order, then those that were saved without a gap. */
export function variablesOf(draft: PromptDraft): PromptVariableSpec[] {
  const names = new Set([...textsOf(draft).flatMap((text) => findVariables(text)), ...draft.extraVariables]);
  return [...names].map((name) => ({
    name,
    ...(Object.hasOwn(draft.facts, name) ? (draft.facts[name] ?? NEW_VARIABLE) : NEW_VARIABLE),
  }));
}

/** What a draft says, in the form of the record. */
export function contentOfDraft(draft: PromptDraft): PromptContent {
  const isBody = draft.form === 'body';
  const category = draft.category.trim();
  return {
    title: draft.title.trim(),
    slug: draft.slug.trim(),
    description: draft.description.trim(),
    body: isBody ? draft.body : null,
    messages: isBody ? null : draft.messages.map(({ role, text }) => ({ role, text })),
    variables: variablesOf(draft),
    category: category === '' ? null : category,
    tags: [...draft.tags],
  };
}

/** What is sent to save a draft: a body or messages, and no slug where none is given. */
export function requestOfDraft(draft: PromptDraft): ApiSchemas['CreatePromptBody'] {
  const { slug, body, messages, ...rest } = contentOfDraft(draft);
  return {
    ...rest,
    ...(slug === '' ? {} : { slug }),
    ...(body === null ? {} : { body }),
    ...(messages === null ? {} : { messages }),
  };
}

/** Whether anything would be saved. */
export function isPromptChanged(before: PromptDraft, after: PromptDraft): boolean {
  return JSON.stringify(contentOfDraft(before)) !== JSON.stringify(contentOfDraft(after));
}
