const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Tells whether a JSON text opens more levels than allowed, without parsing it.
 *
 * Runs in one pass without recursion, so that no depth can exhaust the stack. Of a text that is no JSON it
 * may say either; such a text fails to parse afterwards.
 *
 * @param levelsMax - Levels of arrays and objects that are allowed; `[1]` has one.
 */
export function isNestedDeeper(text: string, levelsMax: number): boolean {
  if (text.length <= levelsMax) return false;
  let level = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index + 1);
    } else if (OPENING.has(code)) {
      level += 1;
      if (level > levelsMax) return true;
    } else if (CLOSING.has(code)) {
      level -= 1;
    }
  }
  return false;
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
