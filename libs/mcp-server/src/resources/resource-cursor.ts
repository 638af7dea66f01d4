import { RESOURCE_KIND_NAMES, type ResourceKindName } from './resource-kinds.js';

/** Where a list over all kinds goes on: in which kind, and after what. */
export interface ResourcePosition {
  readonly kind: ResourceKindName;
  /** The cursor within the kind; null for its beginning. */
  readonly after: string | null;
}

/** Longest cursor that is looked at; ours are far shorter. */
const CURSOR_LENGTH_MAX = 1024;

/** Writes a position as one opaque text. */
export function writeResourceCursor({ kind, after }: ResourcePosition): string {
  return Buffer.from(JSON.stringify([kind, after])).toString('base64url');
}

/**
 * Reads a cursor that a client gave back.
 *
 * @param cursor - Untrusted. What it says is checked again by the list that goes on from it.
 * @returns Null when it is none of ours.
 */
export function readResourceCursor(cursor: string): ResourcePosition | null {
  if (cursor.length > CURSOR_LENGTH_MAX) return null;
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 2) return null;
  const [kind, after] = parts as [unknown, unknown];
  const known = RESOURCE_KIND_NAMES.find((name) => name === kind);
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
