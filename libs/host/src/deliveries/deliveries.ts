import type { Logger } from '../logging/logger.js';

const INTERVAL_MS = 2_000;

/** Something that waits in a queue to be delivered. */
export interface Delivery {
  readonly id: string;
}

/** A queue that is delivered from, shared by any number of processes. */
export interface DeliveriesOptions<Item extends Delivery> {
  /** For log lines, such as `mail`. */
  readonly name: string;
  /**
   * Takes up what is due, so that nobody else does for as long as it takes to deliver. Few at a time: they are delivered
   * together.
   */
  readonly claim: () => Promise<readonly Item[]>;
  /**
   * Delivers one and notes what became of it: gone, put off, given up. Deliver before noting, so that what a process was
   * ended at is delivered again rather than lost.
   */
  readonly deliver: (item: Item) => Promise<void>;
  readonly logger: Logger;
  /** How long it waits between two looks at an empty queue; default 2 s. */
  readonly intervalMs?: number;
}

/**
 * Delivers what waits in a queue, at least once, until it is stopped. A fault of the queue or of a delivery is logged,
 * and the next round goes on.
 */
export class Deliveries<Item extends Delivery> {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(private readonly options: DeliveriesOptions<Item>) {}

  /** Begins to look at the queue, now and then again and again. */
  start(): void {
    this.#stopped = false;
    this.#schedule(0);
  }

  /** Ends the rounds and waits for the one under way. What was not delivered stays in the queue. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** Delivers what is due now. Answers how many were taken up. */
  async run(): Promise<number> {
    const { claim, deliver, logger, name } = this.options;
    let count = 0;
    try {
      for (;;) {
        const items = await claim();
        count += items.length;
        const settled = await Promise.allSettled(items.map((item) => deliver(item)));
        items.forEach(({ id }, index) => {
          const outcome = settled[index];
          if (outcome?.status !== 'rejected') return;
          logger.warn({ err: outcome.reason, delivery: id }, `a delivery of a ${name} ended in a fault`);
        });
        if (items.length === 0 || this.#stopped) return count;
      }
    } catch (error) {
      logger.warn({ err: error }, `the queue of each ${name} cannot be read; it is tried again`);
      return count;
    }
  }

  #schedule(afterMs: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.run().finally(() => {
        if (!this.#stopped) this.#schedule(this.options.intervalMs ?? INTERVAL_MS);
      });
    }, afterMs);
    this.#timer.unref();
  }
}
