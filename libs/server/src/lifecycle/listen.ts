import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DRAIN_NOTICE_MS, DRAIN_REQUESTS_MS, DRAIN_STREAMS_MS } from '../http/limits.js';
import type { ServerParts } from '../parts/server-parts.js';
import { finishRequests } from './finish-requests.js';

/**
 * Begins to listen where the configuration says, and adds to the drain what ends it: balancers are given a moment to
 * see it in production, then the requests under way are finished. Those that still wait for an upstream server after
 * {@link DRAIN_STREAMS_MS} are answered that it was given up.
 *
 * @returns The address, with the port that the system chose where it was asked to.
 */
export async function listen(
  app: NestFastifyApplication,
  { config, drain, gateway }: Pick<ServerParts, 'config' | 'drain' | 'gateway'>,
): Promise<string> {
  drain.add({
    name: 'finish requests',
    async run() {
      // What its closing meets is told by the step that closes it again.
      const giveUp = setTimeout(() => void gateway.close().catch(() => undefined), DRAIN_STREAMS_MS);
      await finishRequests(app, DRAIN_REQUESTS_MS).finally(() => clearTimeout(giveUp));
    },
  });
  await app.listen(config.port, config.host);
  drain.add({ name: 'let balancers see', run: () => wait(config.production ? DRAIN_NOTICE_MS : 0) });
  return app.getUrl();
}
