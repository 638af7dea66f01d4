import type { Socket } from 'node:net';

/** How long nothing is read from a connection that rests. */
export const REST_MS = 250;
/** A request that is refused so soon after another one of its connection lets it rest. */
export const HASTE_MS = 500;

/** Settings of {@link RestingConnections}. */
export interface RestingConnectionsOptions {
  /** In milliseconds from any beginning, steady. */
  readonly now: () => number;
}

/**
 * Reads nothing for a while from connections over which one request after the other is refused. A client that asks
 * again at once, whatever `Retry-After` says, is thus refused four times a second over each of its connections, and not
 * thousands of times; what it sends meanwhile stays with the system, where it costs nothing.
 *
 * Who waits, or asks over another connection, does not notice.
 */
export class RestingConnections {
  readonly #now: () => number;
  readonly #refusedAt = new WeakMap<Socket, number>();
  /** Those that are to rest from the end of this turn of the event loop on. */
  #tired: Socket[] = [];

  constructor({ now }: RestingConnectionsOptions) {
    this.#now = now;
  }

  /** Notes that a request was refused, whose answer is written already. */
  noteRefused(socket: Socket): void {
    const now = this.#now();
    const before = this.#refusedAt.get(socket);
    this.#refusedAt.set(socket, now);
    if (before === undefined || now - before >= HASTE_MS) return;
    // Node itself begins to read again as it ends the request, later in this turn.
    if (this.#tired.push(socket) === 1) setImmediate(() => this.#letRest());
  }

  /** One timer wakes all that begin to rest in one turn. */
  #letRest(): void {
    const resting = this.#tired;
    this.#tired = [];
    for (const socket of resting) socket.pause();
    setTimeout(() => resting.forEach((socket) => socket.resume()), REST_MS);
  }
}
