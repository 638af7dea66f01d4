import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may be open without a word before nobody is expected to say one. */
const SILENT_MS = 1_000;

/**
 * Knows the connections of a server over which nothing came yet, as browsers and balancers open them in advance. Node
 * takes such a connection for one whose request is under way: it would hold up a stop until the bound.
 */
export class SilentConnections {
  readonly #openedAt = new Map<Socket, number>();

  /**
   * @param server - Not listening yet.
   * @param now - A steady clock in milliseconds.
   */
  constructor(
    server: Server,
    private readonly now: () => number = () => performance.now(),
  ) {
    server.on('connection', (socket: Socket) => {
      this.#openedAt.set(socket, this.now());
      socket.once('close', () => this.#openedAt.delete(socket));
    });
  }

  /** Closes those that have been open for a second without a word. */
  close(): void {
    for (const [socket, openedAt] of this.#openedAt) {
      if (socket.bytesRead === 0 && this.now() - openedAt >= SILENT_MS) socket.destroy();
    }
  }
}
