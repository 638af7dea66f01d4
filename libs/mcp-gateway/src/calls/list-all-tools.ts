import { isJsonObject } from '../catalog/is-json-object.js';
import type { Link } from '../links/link.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import { UpstreamError } from '../types/upstream-error.js';
import { readProtocolError } from './read-protocol-error.js';
import { ANSWER_VALUES_MAX } from '../wire/answer-values-max.js';
import { measureJson } from '../wire/measure-json.js';
import { UNTIMED } from '../wire/untimed.js';

const CURSOR_LENGTH_MAX = 8_192;

/**
 * Reads all pages of a list of tools.
 *
 * @returns The entries as they came.
 * @throws {@link UpstreamError} `too_many_tools`, `too_large`, or `invalid_answer` If a page is no page, or a cursor
 *   comes again: such a list has no end.
 */
export async function listAllTools(
  link: Link,
  limits: GatewayLimits,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const tools: unknown[] = [];
  const seen = new Set<string>();
  let left = limits.listBytesMax;
  let valuesLeft = ANSWER_VALUES_MAX;
  let cursor: string | null = null;
  for (let page = 1; page <= limits.pagesMax; page += 1) {
    const params = cursor === null ? {} : { cursor };
    const bounds = { ...UNTIMED, bodyBytesMax: left };
    const answer = await link.request({ method: 'tools/list', params, signal, limits: bounds });
    if (!answer.ok) throw refused(readProtocolError(answer).message);
    const { result } = answer;
    if (!isJsonObject(result) || !Array.isArray(result['tools'])) throw noList();
    const text = JSON.stringify(result);
    left -= Buffer.byteLength(text);
    valuesLeft -= measureJson(text, { levelsMax: Infinity, valuesMax: valuesLeft }).values;
    if (left < 0 || valuesLeft < 0)
      throw new UpstreamError('too_large', 'The list of tools of the server is too large.');
    if (tools.length + result['tools'].length > limits.toolsMax) throw tooMany(limits);
    tools.push(...(result['tools'] as readonly unknown[]));
    cursor = nextCursor(result['nextCursor']);
    if (cursor === null) return tools;
    if (seen.has(cursor))
      throw new UpstreamError('invalid_answer', 'The list of tools of the server has no end.');
    seen.add(cursor);
  }
  throw tooMany(limits);
}

function nextCursor(cursor: unknown): string | null {
  if (cursor === undefined || cursor === null) return null;
  if (typeof cursor !== 'string' || cursor.length > CURSOR_LENGTH_MAX) throw noList();
  return cursor;
}

function noList(): UpstreamError {
  return new UpstreamError('invalid_answer', 'The server answered with something that is no list of tools.');
}

function refused(message: string): UpstreamError {
  return new UpstreamError('invalid_answer', `The server does not list its tools: ${message}`);
}

function tooMany({ toolsMax, pagesMax }: GatewayLimits): UpstreamError {
  return new UpstreamError(
    'too_many_tools',
    `The server lists more than ${toolsMax} tools, or on more than ${pagesMax} pages.`,
  );
}
