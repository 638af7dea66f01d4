/** Bounds of a prompt's fields, beside those of every library record; all inclusive, texts in characters. */
export const PROMPT_LIMITS = {
  descriptionLengthMax: 2_000,
  /** Longest body, and most characters of all messages together. */
  textLengthMax: 100_000,
  messagesMax: 50,
  variablesMax: 50,
  categoryLengthMax: 64,
  /** Most labels of a prompt, beside `latest`. */
  labelsMax: 20,
  labelLengthMax: 32,
} as const;
