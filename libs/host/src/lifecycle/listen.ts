import { setTimeout } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DRAIN_REQUESTS_MS, DRAIN_STREAMS_MS } from '../http/limits.js';
import type { ServerParts } from '../parts/server-parts.js';
import { finishRequests } from './finish-requests.js';
import { listenEverywhere } from './listen-everywhere.js';
import { SilentConnections } from './silent-connections.js';

/**
 * Begins to listen where the configuration says, and adds to the drain what ends it: balancers, and clients that keep
 * their connections, are given their notice, then the requests under way are finished. Those that still wait for an upstream server after
 * {@link DRAIN_STREAMS_MS} are answered that it was given up.
 *
 * @returns The address, with the port that the system chose where it was asked to.
 */
export async function listen(
  app: NestFastifyApplication,
  { config, drain, gateway }: Pick<ServerParts, 'config' | 'drain' | 'gateway'>,
): Promise<string> {
  // A fault of its closing is told by the step that closes it once more.
  const giveUp = { afterMs: DRAIN_STREAMS_MS, run: () => gateway.close() };
  const silent = new SilentConnections(app.getHttpServer());
  let closeOthers: (() => Promise<void>) | null = null;
  drain.add({
    name: 'finish requests',
    run: () => finishRequests(app, DRAIN_REQUESTS_MS, { giveUp, silent, closeOthers }),
  });
  closeOthers = await listenEverywhere(app, config);
  const noticeMs = config.stopNoticeSeconds * 1_000;
  drain.add({ name: 'let balancers see', takesMs: noticeMs, run: () => setTimeout(noticeMs) });
  return app.getUrl();
}
