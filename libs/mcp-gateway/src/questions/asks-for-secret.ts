import type { JsonObject } from '../types/json-object.js';
import { isJsonObject } from '../catalog/is-json-object.js';

const SECRET =
  /\b(?:pass ?(?:words?|wd|phrase|code|key)|pwd|secrets?|token|api ?keys?|(?:private|access|secret|signing) ?keys?|credentials?|bearer|otp|cvv|cvc)\b/;

/** What people do not see, and would hide a word from a plain search. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Mark}/gu;

/** What leaves a person nothing to write: a choice among values. */
const CHOICES = ['enum', 'oneOf', 'const'];

/**
 * Tells whether a form asks for something that a person should not hand to an upstream through us.
 *
 * Looks at the names, titles and formats of the fields, and at what the form and its message say of a text that is
 * written freely. It errs on the side of yes: a form that is declined can be asked in the browser instead, a secret
 * that was given cannot be taken back. What is worded so that no such word occurs passes.
 *
 * @param message - What stands over the form.
 */
export function asksForSecret(schema: JsonObject, message: string): boolean {
  const fields = [...fieldsOf(schema)];
  const namesOne = fields.some(
    ([name, field]) => isSecret(name) || isSecret(field['title']) || field['format'] === 'password',
  );
  const open = fields.filter(([, field]) => isFreeText(field));
  return namesOne || [...open.map(([, field]) => field['description']), open[0] && message].some(isSecret);
}

/** Lists the fields of a form, those of forms within it too: MCP has none, and clients may show them all the same. */
function* fieldsOf(schema: JsonObject): Generator<readonly [name: string, field: JsonObject]> {
  const waiting: unknown[] = [schema];
  // What is pushed meanwhile is come to later.
  for (const value of waiting) {
    if (typeof value !== 'object' || value === null) continue;
    waiting.push(...Object.values(value));
    const properties = 'properties' in value ? value.properties : null;
    if (!isJsonObject(properties)) continue;
    for (const [name, field] of Object.entries(properties)) yield [name, isJsonObject(field) ? field : {}];
  }
}

function isFreeText(field: JsonObject): boolean {
  const { type = 'string' } = field;
  return type === 'string' && !CHOICES.some((key) => key in field);
}

function isSecret(text: unknown): boolean {
  return typeof text === 'string' && SECRET.test(wordsOf(text));
}

/** Writes `dbApiKey`, `db_api_key` and look-alikes as `db api key`. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}
