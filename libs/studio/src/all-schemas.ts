import { allShapes } from './all-shapes.js';
import { jsonSchemaOf, type JsonSchema } from './validation/json-schema-of.js';

/**
 * Describes every input and view as JSON Schemas by class name, referring to each other.
 *
 * @param refPrefix - Where they will stand; default that of OpenAPI components.
 */
export function allSchemas(refPrefix = '#/components/schemas/'): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(allShapes().map((shape) => [shape.name, jsonSchemaOf(shape, { refPrefix })]));
}
