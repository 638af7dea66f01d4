/**
 * How many values of JSON one answer may hold, and all pages of a list together: what is parsed takes memory and time by
 * their number, not by its bytes.
 */
export const ANSWER_VALUES_MAX = 250_000;
