/** Longest title, in characters. */
export const PROMPT_TITLE_LENGTH_MAX = 200;
/** Longest description, in characters. */
export const PROMPT_DESCRIPTION_LENGTH_MAX = 2000;
/** Longest body, in characters. */
export const PROMPT_BODY_LENGTH_MAX = 100_000;
/** Most variables of a prompt. */
export const PROMPT_VARIABLES_MAX = 50;
/** Longest category, in characters. */
export const PROMPT_CATEGORY_LENGTH_MAX = 64;
/** Most tags of a prompt. */
export const PROMPT_TAGS_MAX = 20;
/** Longest tag, in characters. */
export const PROMPT_TAG_LENGTH_MAX = 32;
