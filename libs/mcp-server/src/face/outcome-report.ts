import type { McpOutcome } from './mcp-face.js';

/** Tells once how a message ended, whoever ends it: the method that ran, or the SDK that refused it before. */
export class OutcomeReport {
  #isSettled = false;
  #running: Promise<void> | null = null;
  #endRunning: () => void = () => undefined;

  /**
   * @param action - The recorded name.
   * @param tell - Whom to tell; never throws.
   */
  constructor(
    private readonly action: string,
    private readonly tell: (outcome: McpOutcome) => void = () => undefined,
  ) {}

  /** Whether the outcome is told. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Says that the method runs, and will settle. */
  begin(): void {
    this.#running = new Promise((resolve) => {
      this.#endRunning = resolve;
    });
  }

  /** Tells the outcome, unless one was told. */
  settle(outcome: string): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.tell({ action: this.action, outcome });
    this.#endRunning();
  }

  /**
   * Waits for a method that still runs, although the client may be gone, and settles what no method did.
   *
   * @param otherwise - What to tell when no method ran.
   */
  async finish(otherwise: string): Promise<void> {
    await this.#running;
    this.settle(otherwise);
  }
}
