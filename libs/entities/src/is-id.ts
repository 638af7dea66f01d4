const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Tells whether a text has the shape of a record's id: a UUID of any version, in lower case, with its dashes.
 *
 * Repositories ask this first, so that a malformed id from outside is an absent record and never an error.
 */
export function isId(text: string): boolean {
  return ID.test(text);
}
