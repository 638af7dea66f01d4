/** How long an invitation's link holds: 7 days. */
export const INVITATION_DAYS = 7;
/** The same in milliseconds. */
export const INVITATION_LIFE_MS = INVITATION_DAYS * 86_400_000;
/** Most open invitations of an account. */
export const INVITATIONS_OPEN_MAX = 100;
/** Most links that an account sends in a UTC day, first ones and further ones together. */
export const INVITATIONS_PER_DAY = 200;
/** Longest text that is taken as the token of an invitation, in characters; every token has 43. */
export const INVITATION_TOKEN_LENGTH_MAX = 256;
