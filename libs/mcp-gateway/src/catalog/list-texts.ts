import { isJsonObject } from './is-json-object.js';
import type { JsonPath } from './path-text.js';

/** Where a value stands: the last step of its path, and what it stands in. */
interface Place {
  readonly within: Place | null;
  readonly step: string | number;
}

/** A text somewhere in a definition: a string, or the key of a member. */
export class PlacedText {
  constructor(
    readonly text: string,
    private readonly place: Place | null,
  ) {}

  /** The key or index that leads to it; null for the value itself. */
  get step(): string | number | null {
    return this.place?.step ?? null;
  }

  /** Put together when it is asked for: most texts are looked at and never told of. */
  get path(): JsonPath {
    const steps: (string | number)[] = [];
    for (let place = this.place; place !== null; place = place.within) steps.push(place.step);
    return steps.reverse();
  }
}

/** Lists every string and every key of a JSON value, top down, without recursion. */
export function* listTexts(value: unknown): Generator<PlacedText> {
  const waiting: { readonly value: unknown; readonly place: Place | null }[] = [{ value, place: null }];
  const wait = (child: unknown, step: string | number, within: Place | null): void => {
    const holdsText = typeof child === 'string' || (typeof child === 'object' && child !== null);
    if (holdsText) waiting.push({ value: child, place: { within, step } });
  };
  // What is pushed meanwhile is come to later.
  for (const { value: current, place } of waiting) {
    if (typeof current === 'string') yield new PlacedText(current, place);
    else if (Array.isArray(current)) {
      current.forEach((child: unknown, index) => wait(child, index, place));
    } else if (isJsonObject(current)) {
      for (const [key, child] of Object.entries(current)) {
        yield new PlacedText(key, { within: place, step: key });
        wait(child, key, place);
      }
    }
  }
}
