import type { ClaudeFields } from '../claude-fields.js';

/** What the studio keeps of a record in the file's `metadata`, because the file's form has no place for it. */
export interface OwnMetadata {
  /** Null when the file tells it otherwise. */
  readonly displayName: string | null;
  readonly tags: readonly string[];
  /** Which sections at the end of the body were made from lists of the record. */
  readonly sections: readonly string[];
  /** Claude-only fields that do not stand in the front matter itself. */
  readonly claude: ClaudeFields;
  /** Metadata of the record whose own keys look like ours. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What all our keys begin with, so that nobody else's are taken for ours. */
export const OWN_PREFIX = 'paretostudio-';

/** Our keys in `metadata`; files in the world have them, so none is ever renamed. */
export const OWN_KEYS = {
  displayName: `${OWN_PREFIX}display-name`,
  tags: `${OWN_PREFIX}tags`,
  sections: `${OWN_PREFIX}sections`,
  claude: `${OWN_PREFIX}claude`,
  metadata: `${OWN_PREFIX}metadata`,
} as const;
