/** Bounds of an agent's fields, beside those of every library record; all inclusive. */
export const AGENT_LIMITS = {
  /** Longest name of a model, in characters. */
  modelLengthMax: 100,
  /** Most skills of an agent. */
  skillsMax: 50,
  /** Most connections of an agent. */
  connectionsMax: 50,
  /** Most tools that an agent names of one connection. */
  connectionToolsMax: 200,
  /** Most bytes of the files of all its skills together, in one archive. */
  bundleBytesMax: 16 * 1024 * 1024,
} as const;
