import { storableText } from '../audit/canonical-json.js';

/**
 * Tells whether PostgreSQL's text keeps a text as it is: it has no NUL and no half of a surrogate pair.
 *
 * Asked before a name from outside is looked for: one that cannot stand in a table is absent there, never an error and
 * never taken for another name.
 */
export function isStorable(text: string): boolean {
  return storableText(text) === text;
}
