import { startEmbeddedPostgres, type EmbeddedPostgres } from '@paretostudio/embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of its own for a test that stops it; it starts again at the same address with the same data. */
export class OwnPostgres {
  #running: EmbeddedPostgres;

  private constructor(
    running: EmbeddedPostgres,
    private readonly stateDir: string,
  ) {
    this.#running = running;
  }

  /** Starts a server whose data are in a folder, with one empty database. */
  static async start(stateDir: string): Promise<OwnPostgres> {
    const running = await startEmbeddedPostgres({ stateDir });
    await running.ensureDatabase(pg);
    return new OwnPostgres(running, stateDir);
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

  /** Starts it again where it was. */
  async restart(): Promise<void> {
    this.#running = await startEmbeddedPostgres({ stateDir: this.stateDir, port: this.#running.port });
  }
}
