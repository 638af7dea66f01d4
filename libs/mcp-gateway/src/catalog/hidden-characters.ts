/** What cannot be overlooked in plain ASCII: most texts need no closer look. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

/**
 * Characters that people do not see: controls, format characters (zero width, bidirectional, tags), variation
 * selectors, fillers, private use, line separators; tab and line ends are ordinary.
 */
const CANDIDATES = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\u2028\u2029\u2800]/gu;
const ORDINARY = new Set([
  ...'\t\n\r',
  // Marks of the Arabic, Syriac and Kaithi scripts that enclose digits: format characters, yet visible.
  ...'\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}',
]);

const JOINERS = new Set('\u200c\u200d');
const EMOJI_SELECTORS = new Set('\ufe0e\ufe0f');
const KEYCAP_BASE = /[0-9#*]$/;
const KEYCAP = '\u20e3';
const EMOJI = /\p{Extended_Pictographic}$/u;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})\ufe0f?$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** Scripts in whose words a joiner or non-joiner is ordinary spelling. */
const JOINING_BEFORE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Far enough back to see the one character before, of at most two code units, and a selector behind it. */
const LOOK_BACK = 3;
const LOOK_AHEAD = 2;

/**
 * Replaces each hidden character of a text. Joiners and selectors within an emoji, and joiners within words of
 * scripts that are spelled with them, are not hidden.
 *
 * @param replace - Gives what stands in place of one hidden character; empty removes it.
 */
export function replaceHidden(text: string, replace: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CANDIDATES, (character, index: number) =>
    isOrdinary(character, text, index) ? character : replace(character),
  );
}

/** Counts the hidden characters of a text and names the first few kinds of them, as `\u{200B}`. */
export function findHidden(text: string): { readonly count: number; readonly examples: readonly string[] } {
  let count = 0;
  const examples = new Set<string>();
  replaceHidden(text, (character) => {
    count += 1;
    if (examples.size < 3) examples.add(escapeCharacter(character));
    return '';
  });
  return { count, examples: [...examples] };
}

/** Writes a character as its code point: `\u{200B}`. */
export function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

function isOrdinary(character: string, text: string, index: number): boolean {
  if (ORDINARY.has(character)) return true;
  const isSelector = EMOJI_SELECTORS.has(character);
  if (!isSelector && !JOINERS.has(character)) return false;
  const before = text.slice(Math.max(0, index - LOOK_BACK), index);
  const after = text.slice(index + 1, index + 1 + LOOK_AHEAD);
  if (isSelector) return EMOJI.test(before) || (KEYCAP_BASE.test(before) && after.startsWith(KEYCAP));
  return JOINING_BEFORE.test(before) || (EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after));
}
