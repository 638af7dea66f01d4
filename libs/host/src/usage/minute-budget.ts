const WINDOW_MS = 60_000;

/** Bounds how often something is done for each of many subjects in a minute; none is remembered longer than that. */
export class MinuteBudget {
  readonly #counts = new Map<string, number>();
  #windowStart = 0;

  /** @param max - How often for one subject in a minute. */
  constructor(private readonly max: number) {}

  /** Whether it is to be done once more for the subject. */
  take(subject: string, now: Date): boolean {
    if (now.getTime() - this.#windowStart >= WINDOW_MS) {
      this.#counts.clear();
      this.#windowStart = now.getTime();
    }
    const count = this.#counts.get(subject) ?? 0;
    this.#counts.set(subject, count + 1);
    return count < this.max;
  }
}
