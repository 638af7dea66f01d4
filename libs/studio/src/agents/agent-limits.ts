/** Bounds of an agent's fields, beside those of every library record; all inclusive. */
export const AGENT_LIMITS = {
  /** Longest name of a model, in characters. */
  modelLengthMax: 100,
  /** Most skills of an agent. */
  skillsMax: 50,
} as const;
