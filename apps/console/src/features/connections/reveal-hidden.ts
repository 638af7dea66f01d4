/** A piece of a text: as it stands, or a character that nobody would see, by its code point. */
export interface TextPiece {
  readonly text: string;
  readonly isHidden: boolean;
}

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Surrogate}\u2028\u2029\u2800]/gu;
const ORDINARY = new Set(['\t', '\n']);
const JOINS_EMOJI = new Set(['\u200d', '\ufe0f']);
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})\ufe0f?$/u;
const WRITTEN_OUT = /(\\u\{[0-9A-F]{1,6}\})/;

/**
 * Writes out what nobody would see in a text of another system: zero-width and bidirectional characters, controls,
 * tags. Tabs, line feeds and what emoji are joined with stay.
 */
export function revealHidden(text: string): string {
  return text.replace(HIDDEN, (character, index: number) => {
    if (ORDINARY.has(character)) return character;
    if (character === '\r' && text[index + 1] === '\n') return '';
    if (JOINS_EMOJI.has(character) && EMOJI_BEFORE.test(text.slice(Math.max(0, index - 3), index))) {
      return character;
    }
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}

/** Parts a text into what is read as it stands and the characters that are written out as `\u{200B}`. */
export function piecesOf(text: string): readonly TextPiece[] {
  return text
    .split(WRITTEN_OUT)
    .map((piece, index) => ({ text: piece, isHidden: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
