import { encodeHeaderValue } from './encode-header-value.js';
import { isJsonObject } from '../catalog/is-json-object.js';

/** Under which name a request says what it is about, by method. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
};

/**
 * Makes the header fields that repeat what a modern request says in its body.
 *
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports
 */
export function modernHeaders(method: string, params: unknown, version: string): Record<string, string> {
  const key = NAMED_BY[method];
  const name = key !== undefined && isJsonObject(params) ? params[key] : undefined;
  return {
    ...POST_HEADERS,
    'mcp-protocol-version': version,
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': encodeHeaderValue(name) } : {}),
  };
}

/** The fields of every message that is posted. */
export const POST_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
});
