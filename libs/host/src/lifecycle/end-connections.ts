import type { FastifyInstance } from 'fastify';
import type { Drain } from './drain.js';

/**
 * Makes every answer of a server that was told to stop say that its connection ends with it: a client that keeps its
 * connection sends nothing more over it, and a connection that is closed later is one that nobody was using.
 *
 * Decided as the answer is sent, so that it holds for requests that came before the stop as well.
 */
export function endConnectionsOfDraining(instance: FastifyInstance, drain: Pick<Drain, 'isDraining'>): void {
  instance.addHook('onSend', (_request, reply, payload, done) => {
    if (drain.isDraining) void reply.header('connection', 'close');
    done(null, payload);
  });
}
