/** Bounds that prompts, skills and agents share; all inclusive, texts in characters. */
export const LIBRARY_LIMITS = {
  /** Most tags of a record. */
  tagsMax: 20,
  tagLengthMax: 32,
  /** Highest number that a version can have: that of the database. */
  versionMax: 2_147_483_647,
  /** Longest note of a version. */
  noteLengthMax: 500,
  /** Longest text that is searched for. */
  queryLengthMax: 200,
  /** How many results of a search can be paged through. */
  searchDepthMax: 1_000,
  /** Longest name that people read: a title or display name. */
  titleLengthMax: 200,
  /** Longest instructions of a skill or agent. */
  instructionsLengthMax: 100_000,
  /** Most tools that a skill or agent names. */
  toolsMax: 100,
  toolLengthMax: 200,
} as const;
