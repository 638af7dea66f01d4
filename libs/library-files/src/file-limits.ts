const KIB = 1024;
const MIB = 1024 * KIB;

/** Bounds of everything that is read or written here; all inclusive. */
export const FILE_LIMITS = {
  /** Files of one skill, `SKILL.md` not counted. */
  filesMax: 200,
  /** Bytes of one file. */
  fileBytesMax: MIB,
  /** Bytes of all files of one skill together. */
  totalBytesMax: 4 * MIB,
  /** Bytes of a zip archive as it is sent. */
  archiveBytesMax: 5 * MIB,
  /** Characters of a path inside a skill. */
  pathLengthMax: 200,
  /** Names that a path inside a skill consists of. */
  depthMax: 8,
  /** Bytes of one name in a path, which is what file systems allow. */
  segmentBytesMax: 255,
  /** Bytes of a Markdown file: `SKILL.md`, a subagent file, a prompt file. */
  markdownBytesMax: MIB,
  /** Bytes of the front matter of a Markdown file. */
  frontMatterBytesMax: 256 * KIB,
  /** Signs, texts, spaces and line breaks that front matter consists of: some 2000 keys with values. */
  frontMatterTokensMax: 10_000,
  /** Levels of lists and maps inside each other in front matter, and in all Claude-only fields as one object. */
  frontMatterDepthMax: 16,
  /** Entries of the metadata of one skill. */
  metadataEntriesMax: 256,
  /** Bytes of the metadata of one skill, as JSON. */
  metadataBytesMax: 16 * KIB,
  /** Bytes of all Claude-only fields of one record, as JSON. */
  claudeBytesMax: 16 * KIB,
  /** Characters of a name. */
  nameLengthMax: 64,
  /** Characters of the description of a skill or an agent. */
  descriptionLengthMax: 1024,
  /** Characters of what a skill says that it needs. */
  compatibilityLengthMax: 500,
} as const;
