import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ask, type Answer, type Ask } from './ask.js';
import type { Door } from './people.js';

const POLL_MS = 50;

/** A server that connections are led to. */
interface Target {
  readonly url: string;
  isReady: boolean;
  /** Connections that lead there now. */
  connections: number;
}

/**
 * Leads TCP connections on loopback to servers in turn, as a plain balancer does: it knows nothing of HTTP but
 * `/readyz`, takes a server out while that is not answered 200, and leaves connections that are open alone.
 *
 * A server that refuses a connection is passed over for the next; nothing was sent to it then. What was sent is never
 * sent twice.
 */
export class Balancer implements Door {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  readonly #polling: NodeJS.Timeout;
  #targets: Target[] = [];
  #turn = 0;

  private constructor() {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.#lead(client));
    this.#polling = setInterval(() => void this.#lookAtAll(), POLL_MS);
  }

  /** Starts one that leads nowhere yet, on a port that the system chooses. */
  static async start(): Promise<Balancer> {
    const balancer = new Balancer();
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  /** Its origin. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Leads to a server too, at once. */
  add({ url }: { readonly url: string }): void {
    this.#targets.push({ url, isReady: true, connections: 0 });
  }

  /** Leads to it no more; connections that it has go on. */
  remove({ url }: { readonly url: string }): void {
    this.#targets = this.#targets.filter((target) => target.url !== url);
  }

  /** How many connections lead to a server now. */
  connectionsTo({ url }: { readonly url: string }): number {
    return this.#targets.find((target) => target.url === url)?.connections ?? 0;
  }

  ask(request: Ask): Promise<Answer> {
    return ask(this.url, request);
  }

  /** Ends it, with every connection that it leads. */
  async close(): Promise<void> {
    clearInterval(this.#polling);
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #lookAtAll(): Promise<void> {
    await Promise.all(
      this.#targets.map(async (target) => {
        const look = ask(target.url, { path: '/readyz', headers: { connection: 'close' } });
        target.isReady = await look.then(
          ({ status }) => status === 200,
          () => false,
        );
      }),
    );
  }

  #lead(client: Socket): void {
    this.#watch(client);
    const ready = this.#targets.filter(({ isReady }) => isReady);
    this.#turn += 1;
    const first = this.#turn % ready.length;
    this.#leadTo(client, [...ready.slice(first), ...ready.slice(0, first)]);
  }

  #leadTo(client: Socket, [target, ...others]: readonly Target[]): void {
    if (target === undefined) {
      client.resetAndDestroy();
      return;
    }
    const { hostname, port } = new URL(target.url);
    const server = connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true });
    const passOver = () => this.#leadTo(client, others);
    server.once('error', passOver);
    server.once('connect', () => {
      server.removeListener('error', passOver);
      this.#watch(server);
      target.connections += 1;
      server.once('close', () => (target.connections -= 1));
      // A side that breaks off breaks the other off, as it would without a balancer in between.
      breakTogether(client, server);
      client.pipe(server).pipe(client);
    });
  }

  #watch(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.#open.delete(socket));
  }
}

function breakTogether(one: Socket, other: Socket): void {
  one.once('close', (isBroken) => isBroken && other.resetAndDestroy());
  other.once('close', (isBroken) => isBroken && one.resetAndDestroy());
}
