/** Where a list goes on: in which kind of its items, and after what. */
export interface ListPosition<Kind extends string> {
  readonly kind: Kind;
  /** The cursor of the studio's own list of the kind; null for its beginning. */
  readonly after: string | null;
}

/** Longest cursor that is looked at; ours are far shorter. */
const CURSOR_LENGTH_MAX = 1024;

/** Writes a position as one opaque text. */
export function writeListCursor({ kind, after }: ListPosition<string>): string {
  return Buffer.from(JSON.stringify([kind, after])).toString('base64url');
}

/**
 * Reads a cursor that a client gave back.
 *
 * @param cursor - Untrusted. What it says is checked again by the list that goes on from it.
 * @param kinds - The kinds of the list at hand.
 * @returns Null when it is none of this list.
 */
export function readListCursor<Kind extends string>(
  cursor: string,
  kinds: readonly Kind[],
): ListPosition<Kind> | null {
  if (cursor.length > CURSOR_LENGTH_MAX) return null;
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 2) return null;
  const [kind, after] = parts as [unknown, unknown];
  const known = kinds.find((name) => name === kind);
  if (known === undefined || (after !== null && typeof after !== 'string')) return null;
  return { kind: known, after };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not a cursor of ours.
    return null;
  }
}
