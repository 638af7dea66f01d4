import pg, { type ClientConfig } from 'pg';
import { assertWritable, type PrimaryFinder } from './primary-finder.js';

/** What a server says to a write that takes none, SQLSTATE `read_only_sql_transaction`. */
const READ_ONLY = '25006';

/** Settings of a {@link PrimaryClient}; the pool hands them through. */
export interface PrimaryClientConfig extends ClientConfig {
  readonly primary: PrimaryFinder;
}

type Connected = (error: Error | null) => void;

/**
 * A connection to a server that takes writes, wherever that is by now, or none: what a standby says may be old, and a
 * key that was revoked could be let in by it.
 */
export class PrimaryClient extends pg.Client {
  readonly #primary: PrimaryFinder;
  #isReadOnly = false;

  constructor(config: PrimaryClientConfig) {
    super(config);
    this.#primary = config.primary;
  }

  /** Whether its server refused a write: it takes none any more, and what is read there may be old by now. */
  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  /** As the client's own. It fails with a `StorageUnavailableError` where no server takes writes. */
  override connect(): Promise<pg.Client>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.Client> | void {
    const connecting = this.#connectToPrimary();
    if (callback === undefined) return connecting.then(() => this);
    connecting.then(() => callback(null), callback);
  }

  async #connectToPrimary(): Promise<void> {
    // Between connecting and the pool's own listener nobody else hears a connection break.
    const ignore = () => undefined;
    this.on('error', ignore);
    try {
      const place = await this.#primary.find();
      if (place !== null) Object.assign(this, place);
      await super.connect();
      await assertWritable(this);
      this.off('error', ignore);
      this.connection.on('errorMessage', ({ code }: { readonly code?: string }) => {
        if (code !== READ_ONLY) return;
        this.#isReadOnly = true;
        this.#primary.forget();
      });
    } catch (error) {
      this.#primary.forget();
      void this.end().catch(ignore);
      throw error;
    }
  }
}
