/** Bounds of a prompt's fields, as the server has them; all inclusive, texts in characters. */
export const PROMPT_LIMITS = {
  titleLengthMax: 200,
  descriptionLengthMax: 2_000,
  /** The body, or all messages together. */
  textLengthMax: 100_000,
  messagesMax: 50,
  variablesMax: 50,
  variableDescriptionLengthMax: 500,
  defaultLengthMax: 10_000,
  categoryLengthMax: 64,
} as const;
