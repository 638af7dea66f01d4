/** Longest name of a key, in characters. */
export const API_KEY_NAME_LENGTH_MAX = 64;
/** Most address ranges on a key. */
export const ALLOWED_CIDRS_MAX = 50;
/** Most keys of a member that are neither revoked nor expired. */
export const LIVE_KEYS_PER_MEMBER_MAX = 100;
/** Longest overlap of a rotation: 7 days. */
export const OVERLAP_SECONDS_MAX = 604_800;
/** Farthest expiry of a key, in years from its creation or change. */
export const EXPIRY_YEARS_MAX = 10;
/** Longest reason given for a revocation, in characters. */
export const REVOKE_REASON_LENGTH_MAX = 200;
/** Highest own daily limit that can be written down; the plan's limit is usually lower. */
export const REQUESTS_PER_DAY_MAX = 1_000_000_000;
/** Longest permission map, as JSON in canonical form, in characters; far within what a row takes. */
export const PERMISSIONS_LENGTH_MAX = 32_768;
