import type { SearchWord } from './search-terms.js';

/** What separates words in PostgreSQL's regular expressions, as in the function `search_words`. */
const SEPARATOR = String.raw`[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]`;

const ASCII_WORD = /^[a-z0-9]+$/i;

/**
 * Tells whether a word of one or two letters is looked for inside of other words as well: not every language separates
 * its words, so one with more than letters and digits of ASCII is.
 */
export function isInsideWords({ word }: SearchWord): boolean {
  return !ASCII_WORD.test(word);
}

/**
 * Makes the pattern of a word of one or two letters: a LIKE pattern for one that {@link isInsideWords}, else a regular
 * expression of PostgreSQL for words that begin with it.
 */
export function shortWordPattern(word: SearchWord): string {
  return isInsideWords(word) ? word.pattern : `(^|${SEPARATOR})${word.word}`;
}
