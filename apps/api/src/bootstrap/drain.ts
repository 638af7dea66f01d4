import { DRAIN_HARD_LIMIT_MS } from './limits.js';
import type { Logger } from './logger.js';

/** One thing to do when the server stops, in its order. */
export interface DrainStep {
  readonly name: string;
  run(): Promise<void> | void;
}

/**
 * Stops the process in order on SIGTERM or SIGINT: each step is tried even when one before it failed. A second
 * signal, or a stop that takes longer than {@link DRAIN_HARD_LIMIT_MS}, ends the process at once with code 1.
 */
export class Drain {
  #begun = false;
  readonly #steps: DrainStep[] = [];

  constructor(
    private readonly logger: Logger,
    private readonly exit: (code: number) => void = (code) => process.exit(code),
    private readonly hardLimitMs: number = DRAIN_HARD_LIMIT_MS,
  ) {}

  /** Whether the server was told to stop; `/readyz` answers 503 from then on. */
  get isDraining(): boolean {
    return this.#begun;
  }

  /** Adds what has to be done last so far; steps run in the order in which they were added. */
  add(step: DrainStep): void {
    this.#steps.push(step);
  }

  /** Begins to listen for the signals. */
  listen(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void this.begin(signal));
  }

  /** Runs all steps and ends the process: with code 0, or 1 when a step failed. */
  async begin(reason: string): Promise<void> {
    if (this.#begun) {
      this.logger.warn({ reason }, 'stopping at once');
      return this.exit(1);
    }
    this.#begun = true;
    this.logger.info({ reason }, 'draining');
    const timer = setTimeout(() => {
      this.logger.error('the stop took too long; ending at once');
      this.exit(1);
    }, this.hardLimitMs);
    const failed = await this.#runSteps();
    clearTimeout(timer);
    this.exit(failed ? 1 : 0);
  }

  async #runSteps(): Promise<boolean> {
    let failed = false;
    for (const step of this.#steps) {
      try {
        await step.run();
      } catch (error) {
        failed = true;
        this.logger.error({ err: error, step: step.name }, 'a step of the stop failed');
      }
    }
    return failed;
  }
}
