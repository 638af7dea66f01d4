import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SilentConnections } from './silent-connections.js';
import { within } from './within.js';

const LOOK_EVERY_MS = 50;

/** What lets requests end that would wait longer than the stop does. */
export interface GiveUp {
  readonly afterMs: number;
  /** What it throws is not looked at. */
  run(): Promise<void>;
}

/** What {@link finishRequests} does beside waiting. */
export interface FinishOptions {
  /** Done once, early enough that the requests can still be answered; absent: nothing. */
  readonly giveUp?: GiveUp;
  /** Connections that no request will come over; absent: they are waited for. */
  readonly silent?: Pick<SilentConnections, 'close'>;
  /** Takes no more connections at further addresses, and resolves when theirs are closed; absent: there are none. */
  readonly closeOthers?: (() => Promise<void>) | null;
}

/**
 * Stops taking connections and waits until the requests under way are answered, no longer than a bound; then whatever
 * is still open is cut.
 *
 * A client that keeps its connection after an answer is not waited for: idle connections are closed all the while.
 *
 * @throws {@link Error} When the bound passed first.
 */
export async function finishRequests(
  app: NestFastifyApplication,
  boundMs: number,
  { giveUp, silent, closeOthers }: FinishOptions = {},
): Promise<void> {
  const server = app.getHttpServer();
  const looking = setInterval(() => {
    server.closeIdleConnections();
    silent?.close();
  }, LOOK_EVERY_MS);
  const givingUp = giveUp && setTimeout(() => void giveUp.run().catch(() => undefined), giveUp.afterMs);
  try {
    await within(boundMs, Promise.all([app.close(), closeOthers?.()]));
  } finally {
    clearInterval(looking);
    clearTimeout(givingUp);
    server.closeAllConnections();
  }
}
