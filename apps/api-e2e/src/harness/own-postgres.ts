import { startEmbeddedPostgres, type EmbeddedPostgres } from '@paretostudio/embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of its own for a test that stops it; it starts again at the same address with the same data. */
export class OwnPostgres {
  #running: EmbeddedPostgres;

  private constructor(
    running: EmbeddedPostgres,
    private readonly stateDir: string,
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {
    this.#running = running;
  }

  /** Starts a server whose data are in a folder, with one empty database. */
  static async start(
    stateDir: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<OwnPostgres> {
    const running = await startEmbeddedPostgres({ stateDir, settings });
    await running.ensureDatabase(pg);
    return new OwnPostgres(running, stateDir, settings);
  }

  /** Starts the standby that a folder holds; its database is the primary's. */
  static async openStandby(stateDir: string): Promise<OwnPostgres> {
    return new OwnPostgres(await startEmbeddedPostgres({ stateDir }), stateDir);
  }

  /** Address of the database. */
  get url(): string {
    return this.#running.url;
  }

  /** Asks once, over a connection of its own. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the server; every connection breaks. */
  async stop(): Promise<void> {
    await this.#running.stop();
  }

  /** Ends the server as loss of power does: nobody takes leave, nothing is handed on. */
  async crash(): Promise<void> {
    process.kill(this.#running.pid, 'SIGQUIT');
    await this.#running.stop();
  }

  /** Starts it again where it was. */
  async restart(): Promise<void> {
    const { stateDir, settings } = this;
    this.#running = await startEmbeddedPostgres({ stateDir, settings, port: this.#running.port });
  }
}
