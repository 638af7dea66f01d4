import type { JsonObject } from '../types/json-object.js';
import { encodeHeaderValue } from './encode-header-value.js';
import { isJsonObject } from '../catalog/is-json-object.js';

const FIELD_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,64}$/;
const TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'boolean']);

/** How many arguments one tool may have repeated. */
const HEADERS_MAX = 32;

/** The longest value that is repeated. */
const VALUE_LENGTH_MAX = 4_096;

/**
 * Makes the header fields that repeat arguments which a tool's definition marks with `x-mcp-header`.
 *
 * Marks count on properties of type string, integer and boolean that are reached through `properties` alone.
 * If two marks have one name, none counts: the definition is invalid then.
 *
 * @param definition - The approved definition; absent: no fields.
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports
 */
export function paramHeaders(definition: JsonObject | undefined, args: JsonObject): Record<string, string> {
  const headers: Record<string, string> = {};
  const seen = new Set<string>();
  const open: [schema: unknown, value: unknown][] = [[definition?.['inputSchema'], args]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [schema, value] = next;
    if (!isJsonObject(schema)) continue;
    const mark = schema['x-mcp-header'];
    if (typeof mark === 'string' && FIELD_NAME.test(mark) && TYPES.has(schema['type'])) {
      const field = `mcp-param-${mark.toLowerCase()}`;
      if (seen.has(field) || seen.size === HEADERS_MAX) return {};
      seen.add(field);
      const text = textOf(value);
      if (text !== null) headers[field] = encodeHeaderValue(text);
    }
    const properties = schema['properties'];
    if (isJsonObject(properties)) {
      for (const [key, property] of Object.entries(properties)) open.push([property, memberOf(value, key)]);
    }
  }
  return headers;
}

function memberOf(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.length <= VALUE_LENGTH_MAX ? value : null;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value);
}
