import type { JsonObject } from '../types/json-object.js';
import { isJsonObject } from '../catalog/is-json-object.js';

const SECRET =
  /\b(?:pass ?(?:words?|wd|phrase|code|key)|pwd|secrets?|token|api ?keys?|(?:private|access|secret|signing) ?keys?|credentials?|bearer|otp|cvv|cvc)\b/;

/** What people do not see, and would hide a word from a plain search. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Mark}/gu;

/**
 * Tells whether a form asks for something that a person should not hand to an upstream through us.
 *
 * Looks at the names, titles and formats of the fields. It errs on the side of yes: a form that is declined
 * can be asked in the browser instead, a secret that was given cannot be taken back.
 */
export function asksForSecret(schema: JsonObject): boolean {
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return false;
  return Object.entries(properties).some(([name, field]) => {
    if (!isJsonObject(field)) return isSecret(name);
    return field['format'] === 'password' || isSecret(name) || isSecret(field['title']);
  });
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
