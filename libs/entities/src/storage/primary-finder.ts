import pg, { type ClientBase, type ClientConfig } from 'pg';
import { StorageUnavailableError } from './storage-unavailable-error.js';

/** Where a server listens; the host of a Unix socket is its folder. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * Knows which of several servers takes writes, or finds it out by asking all of them at once.
 *
 * It stays with the one that it found until a connection to that one fails. So a server that was left for another does
 * not get its place back by answering again, as long as the other does.
 */
export class PrimaryFinder {
  #known: ServerPlace | null = null;
  #finding: Promise<ServerPlace> | null = null;

  /**
   * @param addresses - One of each server; at least one.
   * @param settings - Of the connections on which servers are asked; the time to connect bounds each of them.
   */
  constructor(
    private readonly addresses: readonly [string, ...string[]],
    private readonly settings: ClientConfig,
  ) {}

  /**
   * Tells where to connect to, without looking whether that is still right.
   *
   * @returns Null where there is one address alone: it is the place.
   * @throws {@link StorageUnavailableError} If none of the servers is one that takes writes.
   */
  async find(): Promise<ServerPlace | null> {
    if (this.addresses.length === 1) return null;
    if (this.#known !== null) return this.#known;
    this.#finding ??= this.#ask().finally(() => (this.#finding = null));
    this.#known = await this.#finding;
    return this.#known;
  }

  /** Forgets the server: a connection to it failed, or it takes no writes. */
  forget(): void {
    this.#known = null;
  }

  async #ask(): Promise<ServerPlace> {
    try {
      return await Promise.any(this.addresses.map((address) => this.#placeOfPrimary(address)));
    } catch (cause) {
      throw new StorageUnavailableError('None of the database servers takes writes.', { cause });
    }
  }

  async #placeOfPrimary(address: string): Promise<ServerPlace> {
    const client = new pg.Client({
      ...this.settings,
      connectionString: address,
      // Not under the name of a server: whoever looks for one that runs would take this for it.
      application_name: 'paretostudio-find',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await assertWritable(client);
      return { host: client.host, port: client.port };
    } finally {
      // Not waited for: a server that hangs does not take its leave either.
      void client.end().catch(() => undefined);
    }
  }
}

/**
 * Asks a server whether it takes writes.
 *
 * @throws {@link StorageUnavailableError} If it does not: it is a standby, or set to be read alone.
 */
export async function assertWritable(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ transaction_read_only: string }>('show transaction_read_only');
  if (rows[0]?.transaction_read_only !== 'off') {
    throw new StorageUnavailableError('The database server takes no writes: it is a standby, or read-only.');
  }
}
