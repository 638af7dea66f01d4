const HOUR_MS = 3_600_000;
/** A day, as hints count them. */
export const DAY_MS = 24 * HOUR_MS;

/** When something about a key is worth a hint. */
export const API_KEY_HINT_TERMS = {
  /** A key that was revoked because it had leaked this long ago, or later, is told of. */
  leakedForMs: 30 * DAY_MS,
  /** A key that was made longer ago than this is old. */
  oldAfterMs: 90 * DAY_MS,
  /** A key that was last used this long ago, or earlier, is unused. */
  unusedAfterMs: 90 * DAY_MS,
  /** Permissions of a key that was made longer ago than this are expected to have been used. */
  permissionsUsedWithinMs: 30 * DAY_MS,
  /** What was first seen this long ago, or later, is new. */
  newForMs: 7 * DAY_MS,
  /** How long a key has to have been in use before anything about it can be new. */
  usedBeforeMs: DAY_MS,
  /** Denials within this time are counted. */
  denialsWithinMs: HOUR_MS,
  /** Fewest denials that are worth a hint. */
  denialsMin: 20,
} as const;

/** Most hints that are listed. */
export const API_KEY_HINTS_MAX = 500;
/** Live keys that are looked at for their age and permissions, the oldest first. */
export const HINTED_KEYS_MAX = 1_000;
/** Most entries that one hint names; its sentence tells how many there are. */
export const HINT_ENTRIES_MAX = 50;
