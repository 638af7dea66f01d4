import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server on this machine that a test makes slow, lets hang, or breaks. */
export class TcpProxy {
  /** What each piece from the client waits before it is handed on, and thus each round trip. */
  delayMs = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isFrozen = false;

  private constructor(private readonly targetPort: number) {
    this.#server = createServer({ noDelay: true }, (client) => this.#join(client));
  }

  /** Begins to listen on a loopback port of its own. */
  static async start(targetPort: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(targetPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The address of a database behind it. */
  urlFor(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  /** From now on nothing comes through, and nobody is told: as a machine that lost its network. */
  freeze(): void {
    this.#isFrozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Everything goes on where it was. */
  thaw(): void {
    this.#isFrozen = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** What is open hangs for ever; what is opened from now on comes through. */
  abandon(): void {
    this.#isFrozen = false;
  }

  /** Breaks every connection; new ones are taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks every connection and takes no more. */
  async stop(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    const target = connect({ port: this.targetPort, host: '127.0.0.1', noDelay: true });
    this.#handOn(client, target, () => this.delayMs);
    this.#handOn(target, client, () => 0);
  }

  #handOn(from: Socket, to: Socket, delayMs: () => number): void {
    this.#sockets.add(from);
    if (this.#isFrozen) from.pause();
    from.on('data', (piece: Buffer) => {
      // Timers of one length go off in their order.
      if (delayMs() === 0) to.write(piece);
      else setTimeout(() => to.write(piece), delayMs());
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
