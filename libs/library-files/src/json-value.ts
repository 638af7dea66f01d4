/** A value that JSON can write. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object; names such as `__proto__` are names like any other. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
