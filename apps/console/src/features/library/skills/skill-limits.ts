/** Bounds of a skill's fields, those of the server: it refuses what is beyond. All inclusive, texts in characters. */
export const SKILL_LIMITS = {
  displayNameLengthMax: 200,
  triggersMax: 20,
  guardrailsMax: 50,
  licenseLengthMax: 500,
  instructionsLengthMax: 100_000,
  toolsMax: 100,
} as const;
