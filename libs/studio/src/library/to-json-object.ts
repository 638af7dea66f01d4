import type { JsonValue } from '@paretostudio/entities';

/** Tells the compiler that an object that came in as JSON is one. */
export function toJsonObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, JsonValue>> {
  return value as Readonly<Record<string, JsonValue>>;
}
