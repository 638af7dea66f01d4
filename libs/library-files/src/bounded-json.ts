import { FILE_LIMITS } from './file-limits.js';
import type { JsonObject, JsonValue } from './json-value.js';

/**
 * Reads JSON from outside.
 *
 * @returns The value; undefined when the text is no JSON, or nested deeper than `FILE_LIMITS.frontMatterDepthMax`.
 */
export function parseBoundedJson(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isWithinDepth(value, FILE_LIMITS.frontMatterDepthMax) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a JSON value is an object, not a list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is a list of texts. */
export function isTextList(value: JsonValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Whether a JSON value is an object of texts. */
export function isTextMap(value: JsonValue | undefined): value is Readonly<Record<string, string>> {
  return isJsonObject(value) && Object.values(value).every((item) => typeof item === 'string');
}

/** Whether lists and objects stand inside each other at most so many levels deep; a value on its own has none. */
export function isWithinDepth(value: JsonValue, depthMax: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depthMax > 0 && Object.values(value).every((child: JsonValue) => isWithinDepth(child, depthMax - 1));
}

/** Counts the values inside a value, lists and objects among them, and the value itself. */
export function countValues(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, child: JsonValue) => sum + countValues(child), 1);
}
