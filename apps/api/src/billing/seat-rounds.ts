import type { Logger } from '@paretostudio/host';
import { matchSeats, type PaymentProvider, type StudioContext } from '@paretostudio/studio';

const INTERVAL_MS = 60_000;

/** Makes subscriptions pay for as many members as accounts have, once a minute. */
export class SeatRounds {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: StudioContext,
    private readonly payments: PaymentProvider,
    private readonly logger: Logger,
  ) {}

  /** Begins; the first round comes in a minute. A round waits for the one before it. */
  start(): void {
    this.#timer = setInterval(() => (this.#running = this.#running.then(() => this.#round())), INTERVAL_MS);
    this.#timer.unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      const changed = await matchSeats(this.context, this.payments);
      if (changed > 0) this.logger.info({ changed }, 'subscriptions pay for another number of members');
    } catch (error) {
      this.logger.warn(
        { err: error },
        'the seats of subscriptions could not be matched; next try in a minute',
      );
    }
  }
}
