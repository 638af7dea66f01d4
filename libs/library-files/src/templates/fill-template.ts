import { FILLED_LENGTH_MAX, fillPieces, lengthOf } from './fill-pieces.js';

/**
 * Puts values into the gaps of a template.
 *
 * Values are inserted as they are and never looked at again: a `{{gap}}` inside of one stays text. A gap without a
 * value stays as it was written. `\{{name}}` shows `{{name}}`; of several backslashes before a gap, each two show one.
 * Linear in the length of template and result.
 *
 * @param template - Any text; untrusted.
 * @param values - By name; the object's own keys alone count.
 * @throws {@link RangeError} If the result would be longer than {@link FILLED_LENGTH_MAX}; `fillPrompt` answers that
 *   as a value.
 * @example
 * fillTemplate('Dear {{name}}, {{topic}}', { name: '{{topic}}' }); // 'Dear {{topic}}, {{topic}}'
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const pieces = fillPieces(template, values);
  if (lengthOf(pieces) > FILLED_LENGTH_MAX) {
    throw new RangeError(`The filled text would be longer than ${FILLED_LENGTH_MAX} characters.`);
  }
  return pieces.join('');
}
