import { escapeCharacter, replaceHidden } from './hidden-characters.js';

const LONE_SURROGATES = /\p{Surrogate}/gu;
const CARRIAGE_RETURN = /\r/g;
const ELLIPSIS = '…';

/**
 * Makes an upstream's text fit for messages and views: what people would not see is written out as `\u{200B}`, and
 * long text is cut with an ellipsis. Tabs and line feeds stay. It is text still: whoever puts it into markup escapes it.
 *
 * @param lengthMax - Code units of the result at most, at least 1.
 */
export function visibleText(text: string, lengthMax: number): string {
  // Nothing gets shorter below, so what lies behind the cut need not be looked at.
  const shown = replaceHidden(text.slice(0, lengthMax + 1), escapeCharacter)
    .replace(LONE_SURROGATES, escapeCharacter)
    .replace(CARRIAGE_RETURN, escapeCharacter);
  if (shown.length <= lengthMax && text.length <= lengthMax) return shown;
  return cutWhole(shown, lengthMax - ELLIPSIS.length) + ELLIPSIS;
}

/** Cuts neither through a surrogate pair nor through a character that is written out. */
function cutWhole(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.replace(/(?:[\ud800-\udbff]|\\u\{[0-9A-F]{0,6}|\\u|\\)$/, '');
}
