/** Bounds of an agent's fields, those of the server: it refuses what is beyond. All inclusive, texts in characters. */
export const AGENT_LIMITS = {
  displayNameLengthMax: 200,
  modelLengthMax: 100,
  instructionsLengthMax: 100_000,
  skillsMax: 50,
  connectionsMax: 50,
  connectionToolsMax: 200,
  toolsMax: 100,
} as const;
