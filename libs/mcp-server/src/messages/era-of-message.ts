import { PROTOCOL_VERSION_META_KEY } from '@modelcontextprotocol/server';
import { isRecord } from './is-record.js';

/** First revision of the modern era; revisions are dates, so that text order is their order. */
export const FIRST_MODERN_REVISION = '2026-07-28';

/**
 * Tells which era a message belongs to, as the SDK does: what the message claims comes first, then the header.
 *
 * @param header - The `MCP-Protocol-Version` of the request; null when there was none.
 */
export function eraOfMessage(
  method: string | null,
  params: unknown,
  header: string | null,
): 'legacy' | 'modern' {
  const meta = isRecord(params) ? params['_meta'] : undefined;
  if (isRecord(meta) && PROTOCOL_VERSION_META_KEY in meta) {
    const claimed = meta[PROTOCOL_VERSION_META_KEY];
    return typeof claimed !== 'string' || claimed >= FIRST_MODERN_REVISION ? 'modern' : 'legacy';
  }
  if (method === 'initialize') return 'legacy';
  return header !== null && header.trim() >= FIRST_MODERN_REVISION ? 'modern' : 'legacy';
}
