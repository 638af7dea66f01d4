/** Longest text that is looked up as an id or slug, in characters; far above what either can have. */
export const REF_LENGTH_MAX = 256;
