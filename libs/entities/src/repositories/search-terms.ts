import { storableText } from '../audit/canonical-json.js';
import { containing } from './containing.js';

/** A query that a person typed, taken apart for the search statement. */
export interface SearchTerms {
  /** The query itself, trimmed. */
  readonly text: string;
  /** A tsquery that any one of the words meets: what the rank is computed from. */
  readonly anyWord: string;
  /** 1..{@link SEARCH_WORDS_MAX}. */
  readonly words: readonly SearchWord[];
}

/** One word of a query. */
export interface SearchWord {
  /** As it was typed. */
  readonly word: string;
  /** A LIKE pattern that matches whatever contains it. */
  readonly pattern: string;
  /** A tsquery of this word alone, with everything that begins with it when it is the last; '' when it has no lexeme. */
  readonly lexeme: string;
}

/** How many characters of a query count. */
export const SEARCH_LENGTH_MAX = 200;
/** How many words of a query count. */
export const SEARCH_WORDS_MAX = 8;
/** How many of the best are found, over all pages. */
export const SEARCH_DEPTH_MAX = 1_000;
/** How many of the newest that have only short words are put in order, by each way in which they have them. */
export const SHORT_SEARCH_NEWEST = 200;
/** Fewest letters of a word that may be mistyped: a slip in a shorter one makes any other of it. */
const FORGIVEN_LETTERS_MIN = 4;

/** What separates words, here and in the function `search_words` of the schema: everything of ASCII but letters and digits. */
// eslint-disable-next-line no-control-regex -- control characters separate words as well.
const SEPARATORS = /[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s]+/;

/** What a word needs to have trigrams, by which indexes find parts of it. */
const TRIGRAM = /[\p{L}\p{N}]{3}/u;

/**
 * Takes a query apart.
 *
 * @returns Null when it is empty or nothing but white space.
 */
export function readSearch(query: string): SearchTerms | null {
  const text = storableText(query).slice(0, SEARCH_LENGTH_MAX).trim();
  if (text === '') {
    return null;
  }
  const typed = storableText(text)
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .slice(0, SEARCH_WORDS_MAX);
  if (typed.length === 0) {
    return { text, anyWord: '', words: [{ word: text, pattern: containing(text), lexeme: '' }] };
  }
  const words = typed.map((word, index) => ({
    word,
    pattern: containing(word),
    lexeme: index === typed.length - 1 ? `'${word}':*` : `'${word}'`,
  }));
  return { text, words, anyWord: words.map(({ lexeme }) => lexeme).join(' | ') };
}

/** Tells whether the words are all too short for an index of parts of words. */
export function isShort({ words }: SearchTerms): boolean {
  return !words.some(({ word }) => TRIGRAM.test(word));
}

/** Tells whether a word may be there mistyped. */
export function isForgiven({ word }: SearchWord): boolean {
  return word.length >= FORGIVEN_LETTERS_MIN;
}
