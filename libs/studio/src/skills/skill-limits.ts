/** Bounds of a skill's fields, beside those of every library record; all inclusive, texts in characters. */
export const SKILL_LIMITS = {
  triggersMax: 20,
  triggerLengthMax: 200,
  guardrailsMax: 50,
  guardrailLengthMax: 500,
  licenseLengthMax: 500,
  metadataEntriesMax: 32,
  metadataNameLengthMax: 64,
} as const;
