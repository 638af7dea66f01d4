/** Bounds of what an upstream server may tell of its tools. */
export const CATALOG_LIMITS = Object.freeze({
  /** More tools than that and the whole list is refused. */
  toolsMax: 2_000,
  /** Bytes of one definition as canonical JSON in UTF-8; one that has more is refused. */
  definitionBytesMax: 65_536,
  /** Objects and arrays within each other in one definition, itself included; one that has more is refused. */
  depthMax: 64,
  /** Characters of a tool's name; one that has more is refused. */
  nameLengthMax: 128,
});
