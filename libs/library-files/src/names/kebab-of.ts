import { FILE_LIMITS } from '../file-limits.js';

/** Latin letters that no decomposition turns into plain ones. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Longer texts make no better names, and are not worth the time. */
const READ_LENGTH_MAX = 1000;

/**
 * Turns a text into lower-case letters and digits parted by single hyphens: accents go, the rest becomes hyphens.
 *
 * @returns At most 64 characters; the empty text when no Latin letter or digit is left.
 */
export function kebabOf(text: string): string {
  const plain = text
    .slice(0, READ_LENGTH_MAX)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELLED[letter] ?? '')
    .replace(/['’]/g, '');
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return cutName(words.join('-'), FILE_LIMITS.nameLengthMax);
}

/** Cuts a name to a length, without leaving a hyphen at its end. */
export function cutName(name: string, lengthMax: number): string {
  return name.slice(0, lengthMax).replace(/-$/, '');
}
