/** Actions that a key was seen to use somewhere, to be asked by the patterns of its permissions. */
export class SeenActions {
  /** By code unit, so that what a prefix covers stands together. */
  readonly #sorted: readonly string[];

  /** @param actions - In any order, and more than once. */
  constructor(actions: Iterable<string>) {
    this.#sorted = [...new Set(actions)].sort();
  }

  /** Whether one of them is what a pattern covers: that name, or with a `*` at the end any that begins so. */
  hasAnyOf(pattern: string): boolean {
    const isPrefix = pattern.endsWith('*');
    const start = isPrefix ? pattern.slice(0, -1) : pattern;
    const first = this.#sorted[this.#placeOf(start)];
    return first !== undefined && (isPrefix ? first.startsWith(start) : first === start);
  }

  /** Finds the first place whose action is not before a text. */
  #placeOf(text: string): number {
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
