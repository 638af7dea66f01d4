import { waitUntil } from './wait-until.js';

/** Work that a number of lanes do over and over, at the same time, until a test has seen enough. */
export class Load {
  #isOver = false;
  #fault: unknown;
  readonly #lanes: Promise<void>[];

  private constructor(lanes: number, step: (lane: number) => Promise<void>) {
    this.#lanes = Array.from({ length: lanes }, (_, lane) => this.#repeat(() => step(lane)));
  }

  /**
   * Begins at once.
   *
   * @param step - Told its lane, from 0 on; each step that ends is followed by the next. One that throws ends them all.
   */
  static begin(lanes: number, step: (lane: number) => Promise<void>): Load {
    return new Load(lanes, step);
  }

  /** Waits until a condition holds while the load goes on; what a step threw is thrown here. */
  async until(what: string, holds: () => boolean | Promise<boolean>, limitMs?: number): Promise<void> {
    await waitUntil(what, () => this.#fault !== undefined || holds(), limitMs);
    if (this.#fault !== undefined) throw this.#fault;
  }

  /** Lets every lane finish its step. Throws what a step threw. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#lanes);
    if (this.#fault !== undefined) throw this.#fault;
  }

  async #repeat(step: () => Promise<void>): Promise<void> {
    try {
      while (!this.#isOver) await step();
    } catch (error) {
      this.#isOver = true;
      this.#fault ??= error;
    }
  }
}
