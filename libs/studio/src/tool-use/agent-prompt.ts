/** A skill of an agent, as a prompt that can be chosen by name. */
export interface AgentPrompt {
  /** Name of the skill; kebab-case. */
  readonly name: string;
  readonly title: string;
  /** May be ''. */
  readonly description: string;
}

/** A skill of an agent as the messages that a model is given. */
export interface AgentPromptText extends AgentPrompt {
  readonly messages: readonly { readonly role: 'user'; readonly text: string }[];
}
