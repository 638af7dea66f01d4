import type { JsonValue } from '../json-value.js';

/** A value of front matter, as it was written. */
export type FrontValue = FrontScalar | FrontList | FrontMap;

/** One value on its own. */
export interface FrontScalar {
  readonly kind: 'scalar';
  /** What YAML takes it for: `1.0` is the number 1. */
  readonly value: string | number | boolean | null;
  /** What its author wrote: `1.0`; of a text in a block, without the line breaks that end it. */
  readonly text: string;
}

/** Values in a row. */
export interface FrontList {
  readonly kind: 'list';
  readonly items: readonly FrontValue[];
}

/** Values by name, in the order of the file. */
export interface FrontMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, FrontValue>;
}

/** Answers the value as JSON; a number that JSON cannot write becomes the text that was written. */
export function toJson(value: FrontValue): JsonValue {
  return convert(value, Number.isFinite);
}

/** Answers the value as JSON that loses nothing: a number that JSON writes otherwise, such as `1.10`, stays text. */
export function toWrittenJson(value: FrontValue): JsonValue {
  return convert(value, (number, text) => String(number) === text);
}

/** Answers the value as a text: a single one as it was written, lists and maps as JSON. */
export function toText(value: FrontValue): string {
  return value.kind === 'scalar' ? value.text : JSON.stringify(toWrittenJson(value));
}

/** Whether the value is a text, so that {@link toText} turns nothing into one. */
export function isText(value: FrontValue): boolean {
  return value.kind === 'scalar' && typeof value.value === 'string';
}

/** Whether nothing was written: `key:` or `key: null`. */
export function isNothing(value: FrontValue): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function convert(value: FrontValue, isNumber: (number: number, text: string) => boolean): JsonValue {
  if (value.kind === 'list') return value.items.map((item) => convert(item, isNumber));
  if (value.kind === 'map') {
    return Object.fromEntries([...value.entries].map(([key, child]) => [key, convert(child, isNumber)]));
  }
  return typeof value.value === 'number' && !isNumber(value.value, value.text) ? value.text : value.value;
}
