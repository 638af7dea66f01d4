import { isJsonObject } from '../catalog/is-json-object.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import { UpstreamError } from '../types/upstream-error.js';

/** Members of a result that are for the client of the upstream, which is us. */
const OURS: ReadonlySet<string> = new Set([
  'resultType',
  'ttlMs',
  'cacheScope',
  'requestState',
  'inputRequests',
]);

/** Labels that reserve a namespace of `_meta` for the protocol itself, wherever they stand in it. */
const RESERVED_LABELS: ReadonlySet<string> = new Set(['modelcontextprotocol', 'mcp']);

/**
 * Reads the result of a tool, and takes out what the upstream says to its client rather than to the caller.
 *
 * @throws {@link UpstreamError} `invalid_answer` If it is no result of a tool.
 */
export function readCallResult(raw: unknown): Extract<UpstreamAnswer, { kind: 'result' }> {
  if (!isJsonObject(raw)) throw invalid();
  const { content, isError } = raw;
  if (!Array.isArray(content) || !content.every(isBlock)) throw invalid();
  if (isError !== undefined && typeof isError !== 'boolean') throw invalid();
  const members = Object.entries(raw).filter(([key]) => !OURS.has(key) && key !== '_meta');
  const meta = cleanMeta(raw['_meta']);
  const result = {
    ...Object.fromEntries(members),
    content: content.map(withoutIcons),
    ...(meta === null ? {} : { _meta: meta }),
  };
  return { kind: 'result', result, isError: isError === true };
}

/** Takes the protocol's own keys out of `_meta`; null: nothing is left. */
function cleanMeta(meta: unknown): JsonObject | null {
  if (!isJsonObject(meta)) return null;
  const kept = Object.entries(meta).filter(([key]) => !isReserved(key) && key !== 'progressToken');
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** Splits instead of matching: keys are as long as the upstream likes, and a pattern would try every label anew. */
function isReserved(key: string): boolean {
  const labels = key
    .slice(0, Math.max(0, key.indexOf('/')))
    .toLowerCase()
    .split('.');
  return labels.some((label) => RESERVED_LABELS.has(label));
}

function isBlock(block: unknown): block is JsonObject {
  return isJsonObject(block) && typeof block['type'] === 'string';
}

/** Icons are addresses that clients fetch without being asked. */
function withoutIcons(block: JsonObject): JsonObject {
  if (!('icons' in block)) return block;
  return Object.fromEntries(Object.entries(block).filter(([key]) => key !== 'icons'));
}

function invalid(): UpstreamError {
  return new UpstreamError(
    'invalid_answer',
    'The server answered with something that is no result of a tool.',
  );
}
