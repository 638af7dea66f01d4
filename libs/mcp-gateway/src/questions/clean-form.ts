import { isJsonObject } from '../catalog/is-json-object.js';
import { visibleText } from '../catalog/visible-text.js';
import type { JsonObject } from '../types/json-object.js';

/** Characters of a text that a person reads beside a field. */
const TEXT_LENGTH_MAX = 1_000;

/** Members under which people read a text, or several. */
const SHOWN: ReadonlySet<string> = new Set(['title', 'description', 'enumNames']);

/**
 * Writes out what hides in the texts that a form shows: titles and descriptions, those of its choices too. Everything
 * else stays, because answers are measured by it.
 *
 * @param schema - The schema of a form, of bounded depth.
 */
export function cleanForm(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      SHOWN.has(key) ? cleanShown(value) : cleanBelow(value),
    ]),
  );
}

function cleanShown(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value, TEXT_LENGTH_MAX);
  return Array.isArray(value) ? value.map(cleanShown) : cleanBelow(value);
}

function cleanBelow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanBelow);
  return isJsonObject(value) ? cleanForm(value) : value;
}
