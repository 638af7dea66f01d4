/** Shortest password, in characters. */
export const PASSWORD_LENGTH_MIN = 8;
/** Longest password, in characters; longer ones are refused before they are hashed. */
export const PASSWORD_LENGTH_MAX = 256;
/** Longest e-mail address, in characters. */
export const EMAIL_LENGTH_MAX = 254;
/** Longest name of a person, in characters. */
export const PERSON_NAME_LENGTH_MAX = 100;
