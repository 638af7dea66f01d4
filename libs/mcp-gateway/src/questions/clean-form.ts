import { isJsonObject } from '../catalog/is-json-object.js';
import { visibleText } from '../catalog/visible-text.js';
import type { JsonObject } from '../types/json-object.js';

/** Characters of a text that a person reads beside a field. */
const TEXT_LENGTH_MAX = 1_000;

/**
 * Writes out what hides in the texts that a form shows; everything else stays, because answers are measured by it.
 *
 * @param schema - The schema of a form; forms of MCP are flat, so nothing deeper is looked at.
 */
export function cleanForm(schema: JsonObject): JsonObject {
  const { properties } = schema;
  if (!isJsonObject(properties)) return cleanTexts(schema);
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    isJsonObject(field) ? cleanTexts(field) : field,
  ]);
  return { ...cleanTexts(schema), properties: Object.fromEntries(fields) };
}

function cleanTexts(schema: JsonObject): JsonObject {
  const texts = ['title', 'description'].flatMap((key) => {
    const text = schema[key];
    return typeof text === 'string' ? [[key, visibleText(text, TEXT_LENGTH_MAX)] as const] : [];
  });
  return { ...schema, ...Object.fromEntries(texts) };
}
