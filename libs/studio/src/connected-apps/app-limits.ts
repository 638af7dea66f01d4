/** Most connected apps of a member that are neither revoked nor over. */
export const LIVE_APPS_PER_MEMBER_MAX = 50;
/** How long an access token of an app holds. */
export const ACCESS_TOKEN_SECONDS = 3_600;
/** How long an app may go without asking for another token before it is over: 30 days. */
export const APP_IDLE_SECONDS = 2_592_000;
/** How long a consent stands at most, however busy the app is: a year. */
export const APP_LIFE_SECONDS = 31_536_000;
/** How long a consent waits for its first token before it is forgotten. */
export const UNISSUED_APP_SECONDS = 3_600;
/** Longest name of an app, in characters: that of a key. */
export const APP_NAME_LENGTH_MAX = 64;
