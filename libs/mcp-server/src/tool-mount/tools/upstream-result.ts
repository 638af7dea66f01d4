import { SERVER_INFO_META_KEY, type Result } from '@modelcontextprotocol/server';
import { isRecord } from '../../messages/is-record.js';
import { OWN_META_PREFIX } from '../../refusals/refusal-meta.js';

/**
 * Passes the result of an upstream's tool on as it is: not even what the SDK does not know is left out.
 *
 * Only what the upstream says of itself and of its era stays behind, and metadata that would pass for ours, such as the
 * code of a refusal. For clients of the legacy era, which know structured content as an object alone, other values stand
 * in one under `result`, as the SDK has it.
 *
 * @param result - As the gateway gave it, within its bounds; copied no deeper than its own members.
 */
export function upstreamResult(result: Readonly<Record<string, unknown>>, era: 'legacy' | 'modern'): Result {
  const { resultType: _, _meta: meta, ...rest } = result;
  const passed = era === 'legacy' ? withObjectContent(rest) : rest;
  if (!isRecord(meta)) return passed;
  const theirs = Object.entries(meta).filter(([key]) => !isReserved(key));
  return theirs.length === 0 ? passed : { ...passed, _meta: Object.fromEntries(theirs) };
}

function isReserved(key: string): boolean {
  return key === SERVER_INFO_META_KEY || key.startsWith(OWN_META_PREFIX);
}

function withObjectContent(result: Record<string, unknown>): Record<string, unknown> {
  const { structuredContent } = result;
  if (structuredContent === undefined || isRecord(structuredContent)) return result;
  return { ...result, structuredContent: { result: structuredContent } };
}
