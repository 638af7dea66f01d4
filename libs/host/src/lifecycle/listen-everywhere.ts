import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A name that leads to this machine by several addresses, of which a client may take any. */
const OWN_NAME = 'localhost';

/** What the system says of an address that this machine has not, though its name leads there. */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  /** 0 lets the system choose; it is the same at every address. */
  readonly port: number;
}

/**
 * Begins to listen; for `localhost` at each of its addresses that this machine has.
 *
 * All connections come to the application's one HTTP server, so that what bounds, watches or ends them holds for each.
 * Fastify by itself would make a second server, of which nobody but Fastify knows.
 *
 * @param addressesOf - Looks a name up.
 * @returns Takes no more connections at the addresses beside the first, which the application's own closing does not
 *   know; resolves when those that came there are closed.
 * @throws What the system says where it may not be listened, at the first address or at a further one.
 */
export async function listenEverywhere(
  app: NestFastifyApplication,
  { host, port }: ListenOptions,
  addressesOf: (name: string) => Promise<readonly string[]> = lookUp,
): Promise<() => Promise<void>> {
  const [first = host, ...others] = host === OWN_NAME ? await addressesOf(host) : [];
  await app.listen(port, first);
  const server: HttpServer = app.getHttpServer();
  const doors: Server[] = [];
  const closeOthers = async () => void (await Promise.all(doors.map(closeDoor)));
  try {
    for (const address of others) {
      const door = await openDoor(server, address);
      if (door !== null) doors.push(door);
    }
  } catch (error) {
    await closeOthers();
    throw error;
  }
  return closeOthers;
}

async function lookUp(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true });
  return [...new Set(found.map(({ address }) => address))];
}

/** Listens at a further address under the port of a server, which is given every connection. */
async function openDoor(server: HttpServer, host: string): Promise<Server | null> {
  // As an HTTP server sets the connections that it takes itself.
  const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit('connection', socket),
  );
  door.listen({ host, port: (server.address() as AddressInfo).port });
  try {
    await once(door, 'listening');
  } catch (error) {
    if (NOT_HERE.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  return door;
}

async function closeDoor(door: Server): Promise<void> {
  const closed = once(door, 'close');
  door.close();
  await closed;
}
