import type { McpOutcome } from './mcp-face.js';

/** What is known of a message besides how it ended. */
export type OutcomeFacts = Partial<Omit<McpOutcome, 'outcome'>>;

/** Tells once how a message ended, whoever ends it: the method that ran, or the SDK that refused it before. */
export class OutcomeReport {
  #facts: Omit<McpOutcome, 'outcome'>;
  #status: number | null = null;
  #isSettled = false;
  #running: Promise<void> | null = null;
  #endRunning: () => void = () => undefined;

  /**
   * @param action - The recorded name, until more is known.
   * @param tell - Whom to tell; never throws.
   */
  constructor(
    action: string,
    private readonly tell: (outcome: McpOutcome) => void = () => undefined,
  ) {
    this.#facts = { action };
  }

  /** Whether the outcome is told. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** The HTTP status that the method gave its answer; null: the usual one. */
  get status(): number | null {
    return this.#status;
  }

  /** Takes down what has become known of the message. */
  note(facts: OutcomeFacts): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Says that the method runs, and will settle. */
  begin(): void {
    this.#running = new Promise((resolve) => {
      this.#endRunning = resolve;
    });
  }

  /** Tells the outcome, unless one was told. */
  settle(outcome: string, status: number | null = null): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#status = status;
    this.tell({ ...this.#facts, outcome });
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
