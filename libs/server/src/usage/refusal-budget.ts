const WINDOW_MS = 60_000;
/** Refused requests of one key that are recorded in a minute; those beyond are in the metrics alone. */
export const REFUSALS_RECORDED_PER_MINUTE = 60;

/**
 * Bounds how many refused requests of one key are recorded: refusing costs the database nothing, and a program that
 * goes on asking after its quota is spent must not turn that into writes.
 */
export class RefusalBudget {
  readonly #counts = new Map<string, number>();
  #windowStart = 0;

  constructor(private readonly max: number = REFUSALS_RECORDED_PER_MINUTE) {}

  /** Whether one more refusal of the key is to be recorded. */
  take(keyId: string, now: Date): boolean {
    if (now.getTime() - this.#windowStart >= WINDOW_MS) {
      this.#counts.clear();
      this.#windowStart = now.getTime();
    }
    const count = this.#counts.get(keyId) ?? 0;
    this.#counts.set(keyId, count + 1);
    return count < this.max;
  }
}
