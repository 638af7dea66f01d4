import 'reflect-metadata';
import type { Shape } from '../core/operation.js';

/**
 * Reads numbers and booleans from the texts of a query string, by the types that a class declares.
 *
 * What cannot be read stays text, for the rules to refuse with the right message.
 */
export function readQueryText(shape: Shape<object>, query: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, readText(value, typeOf(shape, name))]),
  );
}

function typeOf(shape: Shape<object>, name: string): unknown {
  return Reflect.getMetadata('design:type', shape.prototype as object, name);
}

function readText(value: unknown, type: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === Number && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === Boolean && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
