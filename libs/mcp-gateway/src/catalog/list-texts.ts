import { isJsonObject } from './is-json-object.js';
import type { JsonPath } from './path-text.js';

/** A text somewhere in a definition: a string, or the key of a member. */
export interface PlacedText {
  readonly path: JsonPath;
  readonly text: string;
}

/** Lists every string and every key of a JSON value, top down, without recursion. */
export function* listTexts(value: unknown): Generator<PlacedText> {
  const waiting: { readonly path: JsonPath; readonly value: unknown }[] = [{ path: [], value }];
  // What is pushed meanwhile is come to later.
  for (const { path, value: current } of waiting) {
    if (typeof current === 'string') yield { path, text: current };
    else if (Array.isArray(current)) {
      current.forEach((child: unknown, index) => waiting.push({ path: [...path, index], value: child }));
    } else if (isJsonObject(current)) {
      for (const [key, child] of Object.entries(current)) {
        yield { path: [...path, key], text: key };
        waiting.push({ path: [...path, key], value: child });
      }
    }
  }
}
