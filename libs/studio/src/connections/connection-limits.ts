/** Bounds of a connection and of what is done with its tools; all inclusive. */
export const CONNECTION_LIMITS = {
  /** Most connections of an account, on every plan. */
  perAccountMax: 500,
  /** Longest slug, in characters: a tool of an agent is named by it and the tool's own name. */
  slugLengthMax: 24,
  /** Longest name, in characters. */
  nameLengthMax: 100,
  /** Longest description, in characters. */
  descriptionLengthMax: 1_000,
  /** Longest address of the server or of its icon, in characters. */
  urlLengthMax: 2_048,
  /** Most header fields with credentials. */
  headersMax: 20,
  /** Longest name of such a field, in characters. */
  headerNameLengthMax: 128,
  /** Longest value of such a field, and longest bearer token, in characters. */
  headerValueLengthMax: 4_096,
  /** Most tools that one approval names; `toolsHash` approves any number. */
  toolsNamedMax: 800,
  /** Longest name of a tool, in characters. */
  toolNameLengthMax: 128,
  /** Tools waiting for approval that a connection shows itself; the list of tools shows all. */
  waitingShownMax: 50,
  /** Longest whole definition as it is shown, in characters: above what any has, unless it is mostly hidden. */
  toolDefinitionShownMax: 262_144,
  /** Longest description of a tool as it is shown, in characters. */
  toolDescriptionShownMax: 4_000,
  /** Most agents that a refused deletion names. */
  agentsNamedMax: 5,
} as const;
