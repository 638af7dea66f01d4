import type { Repositories } from '@paretostudio/entities';
import type { Logger } from '../logging/logger.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const INTERVAL_MS = 60 * 60 * 1000;
/** Usage records that one statement deletes: short statements keep admission fast. */
const BATCH = 5_000;
/** Statements of one round; what is left waits for the next. */
const BATCHES_MAX = 200;

/** What a round deleted. */
export interface SweptRows {
  readonly sessions: number;
  readonly idempotencyKeys: number;
  readonly confirmations: number;
  readonly usageRecords: number;
}

type SweptRepositories = Pick<
  Repositories,
  'sessions' | 'idempotencyKeys' | 'confirmations' | 'usageRecords'
>;

/**
 * Deletes, once an hour, what nobody needs any more: ended sessions, old idempotency keys, expired confirmations,
 * usage past its retention.
 */
export class Housekeeping {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly repositories: SweptRepositories,
    private readonly options: {
      readonly usageRetentionDays: number;
      readonly clock: () => Date;
      readonly logger: Logger;
    },
  ) {}

  /** Begins the rounds; the first comes an hour from now. */
  start(): void {
    this.#timer = setInterval(() => {
      this.#running = this.sweep().catch((error: unknown) =>
        this.options.logger.warn({ err: error }, 'a round of housekeeping failed; the next is in an hour'),
      );
    }, INTERVAL_MS);
    this.#timer.unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** Makes one round. */
  async sweep(): Promise<SweptRows> {
    const now = this.options.clock();
    const before = new Date(now.getTime() - this.options.usageRetentionDays * DAY_MS);
    const sessions = await this.repositories.sessions.deleteExpired(now);
    const idempotencyKeys = await this.repositories.idempotencyKeys.deleteExpired(now);
    const confirmations = await this.repositories.confirmations.deleteExpired(now);
    const usageRecords = await this.#sweepUsage(before);
    return { sessions, idempotencyKeys, confirmations, usageRecords };
  }

  async #sweepUsage(before: Date): Promise<number> {
    let deleted = 0;
    for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
      const count = await this.repositories.usageRecords.deleteBefore(before, BATCH);
      deleted += count;
      if (count < BATCH) break;
    }
    return deleted;
  }
}
