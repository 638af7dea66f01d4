import {
  spreadNotices,
  tellOfExpiringKeys,
  tellOfReachedQuotas,
  type StudioContext,
} from '@paretostudio/studio';
import type { Logger } from '../logging/logger.js';

/** How long a notice waits at most until its mails and messages are on their way. */
const SPREAD_MS = 2_000;
const WATCH_MS = 60_000;

/** What {@link NoticeRounds} works with. */
export interface NoticeRoundsOptions {
  readonly context: StudioContext;
  readonly logger: Logger;
}

/**
 * Looks every minute for what came about by itself (keys that are about to expire, quotas that are used up), and every
 * two seconds for notices of which mails and messages are to be made. Any number of processes may do this.
 */
export class NoticeRounds {
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: NoticeRoundsOptions) {}

  /** Begins the rounds; the first of each kind comes at once. */
  start(): void {
    this.#begin(SPREAD_MS, () => this.spread());
    this.#begin(WATCH_MS, () => this.watch());
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await this.#running;
  }

  /** Makes mails and messages of what was told since the last round. */
  async spread(): Promise<void> {
    await this.#attempt('notices could not be spread', () => spreadNotices(this.options.context));
  }

  /** Tells what came about by itself; when one source fails, the other is still asked. */
  async watch(): Promise<void> {
    const { context } = this.options;
    await this.#attempt('keys that are about to expire could not be told of', () =>
      tellOfExpiringKeys(context),
    );
    await this.#attempt('quotas that are used up could not be told of', () => tellOfReachedQuotas(context));
  }

  /** After the rounds that run and wait; a round whose turn has not come before its next one is left out. */
  #begin(everyMs: number, round: () => Promise<void>): void {
    let isQueued = false;
    const queue = () => {
      if (isQueued) return;
      isQueued = true;
      this.#running = this.#running.then(() => {
        isQueued = false;
        return round();
      });
    };
    const timer = setInterval(queue, everyMs);
    timer.unref();
    this.#timers.push(timer);
    queue();
  }

  async #attempt(problem: string, work: () => Promise<number>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.options.logger.warn({ err: error }, `${problem}; it is tried again`);
    }
  }
}
