/** Numbers that look random and follow from a seed. */
export class Random {
  #state: number;

  /** @param seed - A whole number; each gives another sequence. */
  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995 || 1;
  }

  /** A whole number from 0 to `end - 1` (xorshift of 32 bits). */
  below(end: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }

  /** Whether something happens that does so `percent` times of 100. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of the choices. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
