import { isJsonObject } from './is-json-object.js';

/**
 * Whether clients can read a schema as that of an object's members: one that they cannot makes them drop the whole list
 * that it stands in, with the tools of every other server. What the schema means is not judged.
 */
export function isReadableSchema(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const { properties = {}, required = [] } = schema;
  if (!isJsonObject(properties) || !Array.isArray(required)) return false;
  return Object.values(properties).every(isSchema) && required.every((name) => typeof name === 'string');
}

function isSchema(value: unknown): boolean {
  return isJsonObject(value) || typeof value === 'boolean';
}
