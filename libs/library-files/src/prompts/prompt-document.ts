/** A gap in a prompt that is filled when the prompt is used. */
export interface PromptVariableSpec {
  /** A letter or underscore, then letters, digits and underscores: at most 64 characters. */
  readonly name: string;
  /** What to fill in. */
  readonly description: string;
  /** Whether the prompt cannot be used without it. */
  readonly required: boolean;
  /** What stands there when nothing is filled in; null for nothing. */
  readonly default: string | null;
}

/** One message of a prompt that is a conversation. */
export interface PromptMessageSpec {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** A prompt: one text, or messages. Exactly one of `body` and `messages` is given. */
export interface PromptDocument {
  /** Name in addresses; see `explainName`. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: string | null;
  readonly messages: readonly PromptMessageSpec[] | null;
  readonly variables: readonly PromptVariableSpec[];
  readonly category: string | null;
  readonly tags: readonly string[];
}
