import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * How long a client may go on sending after it was answered. A connection that is closed while bytes still arrive is
 * reset, and the reset would take the answer away from a client that has not read it yet.
 */
const LINGER_MS = 1_000;

/** Ends our side of a connection now and closes it a moment later; what still arrives meanwhile is dropped. */
export function closeLingering(socket: Socket): void {
  socket.end();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** Makes Node close a connection lingering after an answer that did not wait for the whole request, such as a 413. */
export function letClientsReadEarlyAnswers(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, _reply, payload, done) => {
    const { complete, socket } = request.raw;
    if (!complete) socket.destroySoon = () => closeLingering(socket);
    done(null, payload);
  });
}
