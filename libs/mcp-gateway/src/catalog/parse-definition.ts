import type { JsonObject } from '../types/json-object.js';
import { isJsonObject } from './is-json-object.js';

/**
 * Reads a definition back from the canonical text that a catalog gave.
 *
 * @throws {TypeError} If it is no JSON object: damaged data on our side, never something an upstream did.
 */
export function parseDefinition(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TypeError('A stored tool definition is not JSON.', { cause: error });
  }
  if (!isJsonObject(value)) throw new TypeError('A stored tool definition is not a JSON object.');
  return value;
}
