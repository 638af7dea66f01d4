import type { JsonValue } from '../json-value.js';
import { quote } from '../quote.js';
import type { Warnings } from '../warnings.js';
import { isNothing, isText, toJson, toText, type FrontValue } from './front-value.js';
import { splitTools } from './split-tools.js';

/** Takes fields out of front matter one by one, and knows what is left. */
export class FieldReader {
  private readonly left: Map<string, FrontValue>;

  constructor(
    fields: ReadonlyMap<string, FrontValue>,
    private readonly warnings: Warnings,
  ) {
    this.left = new Map(fields);
  }

  /** Takes a text; what is no text becomes one, with a warning. Null when the key is absent or has no value. */
  takeText(key: string): string | null {
    const value = this.take(key);
    return value === null ? null : this.textOf(key, value);
  }

  /**
   * Takes a list of texts, written as a list or as one text.
   *
   * @param split - How one text becomes a list, or null for no list; default as a list of tools does.
   * @returns Null when the key is absent or has no value.
   */
  takeTexts(key: string, split: (text: string) => string[] | null = splitTools): string[] | null {
    const value = this.take(key);
    if (value === null) return null;
    return value.kind === 'list'
      ? value.items.map((item) => this.textOf(key, item))
      : split(this.textOf(key, value));
  }

  /** Takes whatever stands there; null when the key is absent or has no value. */
  take(key: string): FrontValue | null {
    const value = this.left.get(key) ?? null;
    this.left.delete(key);
    return value === null || isNothing(value) ? null : value;
  }

  /** Takes whatever stands there as JSON; undefined when the key is absent. */
  takeJson(key: string): JsonValue | undefined {
    const value = this.left.get(key);
    this.left.delete(key);
    return value === undefined ? undefined : toJson(value);
  }

  /** The keys that nobody took, in the order of the file. */
  get rest(): readonly (readonly [string, FrontValue])[] {
    return [...this.left];
  }

  private textOf(key: string, value: FrontValue): string {
    if (!isText(value))
      this.warnings.ofKey(key, `The value of ${quote(key)} is no text and was turned into one.`);
    return toText(value);
  }
}
