import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { within } from './within.js';

const LOOK_EVERY_MS = 50;

/**
 * Stops taking connections and waits until the requests under way are answered, no longer than a bound; then whatever
 * is still open is cut.
 *
 * A client that keeps its connection after an answer is not waited for: idle connections are closed all the while.
 *
 * @throws {@link Error} When the bound passed first.
 */
export async function finishRequests(app: NestFastifyApplication, boundMs: number): Promise<void> {
  const server = app.getHttpServer();
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  try {
    await within(boundMs, app.close());
  } finally {
    clearInterval(looking);
    server.closeAllConnections();
  }
}
