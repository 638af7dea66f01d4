import type { Logger } from '@paretostudio/host';
import { matchSeats, type PaymentProvider, type StudioContext } from '@paretostudio/studio';

const INTERVAL_MS = 60_000;

/** Makes subscriptions pay for as many members as accounts have, once a minute. */
export class SeatRounds {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  readonly #ending = new AbortController();

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

  /** Ends the rounds; of the one under way it waits for the account that is at work. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#ending.abort();
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      const changed = await matchSeats(this.context, this.payments, {
        signal: this.#ending.signal,
        onRefused: (accountId, error) =>
          this.logger.warn({ accountId, err: error }, 'the seats of an account are refused by the provider'),
      });
      if (changed > 0) this.logger.info({ changed }, 'subscriptions pay for another number of members');
    } catch (error) {
      this.logger.warn(
        { err: error },
        'the seats of subscriptions could not be matched; next try in a minute',
      );
    }
  }
}
