import { DRAIN_HARD_LIMIT_MS } from '../http/limits.js';
import type { Logger } from '../logging/logger.js';

/** One thing to do when the server stops: the undoing of one that was done when it started. */
export interface DrainStep {
  readonly name: string;
  /** What it takes by design, in milliseconds; the limit of the stop is so much later. Default 0. */
  readonly takesMs?: number;
  run(): Promise<void> | void;
}

/**
 * Stops the process on SIGTERM or SIGINT, at any moment of its start too: what was started last is stopped first,
 * and each step is tried even when one before it failed. A second
 * signal, or a stop that takes longer than {@link DRAIN_HARD_LIMIT_MS} beyond what its steps take by design, ends the
 * process at once with code 1.
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

  /** Adds what undoes the latest step of the start; it will run before all that were added earlier. */
  add(step: DrainStep): void {
    this.#steps.unshift(step);
  }

  /** Begins to listen for the signals, and for faults that nobody handled: those stop the process with code 1. */
  listen(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void this.begin(signal));
    process.on('uncaughtException', (error) => {
      this.logger.fatal({ err: error }, 'a fault that nobody handled');
      void this.begin('uncaughtException', 1);
    });
  }

  /**
   * Runs all steps and ends the process, with code 1 when a step failed.
   *
   * @param code - What to end with when no step fails; default 0.
   */
  async begin(reason: string, code = 0): Promise<void> {
    if (this.#begun) {
      this.logger.warn({ reason }, 'stopping at once');
      return this.exit(1);
    }
    this.#begun = true;
    this.logger.info({ reason }, 'draining');
    const byDesignMs = this.#steps.reduce((sum, { takesMs = 0 }) => sum + takesMs, 0);
    const timer = setTimeout(() => {
      this.logger.error('the stop took too long; ending at once');
      this.exit(1);
    }, this.hardLimitMs + byDesignMs).unref();
    const isClean = await this.runSteps();
    clearTimeout(timer);
    this.exit(isClean ? code : 1);
  }

  /** Runs all steps without ending the process, for a start that failed. Tells whether every one succeeded. */
  async runSteps(): Promise<boolean> {
    let isClean = true;
    for (const step of this.#steps.splice(0)) {
      try {
        await step.run();
      } catch (error) {
        isClean = false;
        this.logger.error({ err: error, step: step.name }, 'a step of the stop failed');
      }
    }
    return isClean;
  }
}
