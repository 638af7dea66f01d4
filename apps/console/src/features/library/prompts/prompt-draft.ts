import type { ApiSchemas } from '@paretostudio/api-client';
import { findVariables } from '@paretostudio/library-files';

/** A prompt as the server shows it. */
export type PromptView = ApiSchemas['PromptView'];

/** Who says a message. */
export type MessageRole = ApiSchemas['PromptMessage']['role'];

/** A message of a conversation that is being written. */
export interface DraftMessage {
  /** Tells it from the others while they are moved about; nothing that is saved. */
  readonly key: number;
  readonly role: MessageRole;
  readonly text: string;
}

/** What is said about a gap of the text. */
export interface VariableFacts {
  readonly description: string;
  readonly required: boolean;
  /** Null for nothing. */
  readonly default: string | null;
}

/** A prompt while it is being written: texts as typed. */
export interface PromptDraft {
  readonly title: string;
  readonly slug: string;
  readonly description: string;
  /** Which of the two is saved; the other is kept while the page is open. */
  readonly form: 'body' | 'messages';
  readonly body: string;
  readonly messages: readonly DraftMessage[];
  /** By the gap's name; kept for gaps that are out of the text for a moment. */
  readonly facts: Readonly<Record<string, VariableFacts>>;
  /** Variables that were saved although no gap of the text has their name. */
  readonly extraVariables: readonly string[];
  /** Empty for none. */
  readonly category: string;
  readonly tags: readonly string[];
}

/** What a new gap is until something is said about it; as the server has it. */
export const NEW_VARIABLE: VariableFacts = { description: '', required: true, default: null };

/** What a new prompt begins with. */
export const EMPTY_PROMPT: PromptDraft = {
  title: '',
  slug: '',
  description: '',
  form: 'body',
  body: '',
  messages: [],
  facts: {},
  extraVariables: [],
  category: '',
  tags: [],
};

/** Puts a saved prompt in the form in which it is changed. */
export function draftOfPrompt(prompt: PromptView): PromptDraft {
  const { title, slug, description, body, messages, variables, category, tags } = prompt;
  const gaps = new Set([body ?? '', ...(messages ?? []).map(({ text }) => text)].flatMap(findVariables));
  return {
    title,
    slug,
    description,
    form: messages === null ? 'body' : 'messages',
    body: body ?? '',
    messages: (messages ?? []).map((message, key) => ({ key, ...message })),
    facts: Object.fromEntries(variables.map(({ name, ...facts }) => [name, facts])),
    extraVariables: variables.map(({ name }) => name).filter((name) => !gaps.has(name)),
    category: category ?? '',
    tags,
  };
}
