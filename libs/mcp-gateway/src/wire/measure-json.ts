const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** How much a JSON text may hold. */
export interface JsonBounds {
  /** Levels of arrays and objects; `[1]` has one. */
  readonly levelsMax: number;
  /** Values of all levels together; `[1]` holds two. */
  readonly valuesMax: number;
}

/** What was found of a JSON text, up to where it went beyond its bounds. */
export interface JsonMeasure {
  /** The bound that is broken first; null for none. */
  readonly excess: keyof JsonBounds | null;
  readonly values: number;
}

/**
 * Finds in what a JSON text goes beyond its bounds, without parsing it: parsed, a text of small values takes many times
 * its length.
 *
 * Runs in one pass without recursion, so that no depth can exhaust the stack. Of a text that is no JSON it
 * may say anything; such a text fails to parse afterwards.
 *
 * @returns The values, of which an empty array or object counts as two.
 */
export function measureJson(text: string, { levelsMax, valuesMax }: JsonBounds): JsonMeasure {
  let level = 0;
  let values = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index + 1);
    } else if (code === COMMA || OPENING.has(code)) {
      // What follows is one more value.
      values += 1;
      if (code !== COMMA) level += 1;
      if (level > levelsMax) return { excess: 'levelsMax', values };
      if (values > valuesMax) return { excess: 'valuesMax', values };
    } else if (CLOSING.has(code)) {
      level -= 1;
    }
  }
  return { excess: null, values };
}

/** Finds the closing quote of a string, or the end of the text. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end !== -1) {
    let before = end - 1;
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
