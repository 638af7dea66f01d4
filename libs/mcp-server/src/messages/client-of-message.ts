import { CLIENT_INFO_META_KEY } from '@modelcontextprotocol/server';
import { isRecord } from './is-record.js';
import { printable } from './printable.js';

/** Longest name and version of a client that is kept, in UTF-16 code units. */
export const CLIENT_LENGTH_MAX = { name: 128, version: 64 } as const;

/**
 * Reads what a client calls itself: in every modern request, and in a legacy `initialize`.
 *
 * Unverified: good for statistics, never for a decision. Control and invisible characters are left out.
 *
 * @returns Null when the message names no client.
 */
export function clientOfMessage(
  method: string | null,
  params: unknown,
): { readonly name: string; readonly version: string } | null {
  if (!isRecord(params)) return null;
  const meta = params['_meta'];
  const claimed = isRecord(meta) ? meta[CLIENT_INFO_META_KEY] : undefined;
  const client = claimed ?? (method === 'initialize' ? params['clientInfo'] : undefined);
  if (!isRecord(client)) return null;
  const name = read(client['name'], CLIENT_LENGTH_MAX.name);
  return name === '' ? null : { name, version: read(client['version'], CLIENT_LENGTH_MAX.version) };
}

function read(value: unknown, lengthMax: number): string {
  return typeof value === 'string' ? printable(value, lengthMax) : '';
}
