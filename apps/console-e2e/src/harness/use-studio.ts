import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Program } from './program.js';
import { TestDatabase } from './test-database.js';

declare global {
  /** Set by the test environment. */
  var aTestFailed: boolean | undefined;
  /** Set by the test environment. */
  var thisTestFailed: boolean | undefined;
}

const SERVER = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const LOG_TAIL_LENGTH = 4_000;

/** The built server of one test file, on a database of its own, with what it needs to reach upstreams on loopback. */
export class Studio {
  readonly #folder = mkdtempSync(join(tmpdir(), 'paretostudio-browser-'));
  readonly #secrets = {
    KEY_PEPPERS: `browser:${randomBytes(32).toString('base64url')}`,
    CREDENTIAL_KEYS: `browser:${randomBytes(32).toString('base64url')}`,
    COOKIE_SECRET: randomBytes(32).toString('base64url'),
  };
  #database: TestDatabase | null = null;
  #server: Program | null = null;
  #url = '';

  constructor(private readonly environment: Readonly<Record<string, string>>) {
    chmodSync(this.#folder, 0o711);
  }

  /** Its origin; the same one after it was stopped and started again. */
  get url(): string {
    return this.#url;
  }

  /** For what has no route or takes too long otherwise: time that has passed. */
  get database(): TestDatabase {
    if (this.#database === null) throw new Error('The database is made before the first test.');
    return this.#database;
  }

  /** Starts the server; a second time on the port that it had. */
  async start(): Promise<void> {
    this.#database ??= await TestDatabase.create();
    this.#server = new Program([SERVER], {
      HOST: '127.0.0.1',
      PORT: this.#url === '' ? '0' : new URL(this.#url).port,
      LOG_LEVEL: 'info',
      DATABASE_URL: this.database.url,
      DATA_DIR: join(this.#folder, 'data'),
      EGRESS_ALLOW: '127.0.0.0/8',
      ...this.#secrets,
      ...this.environment,
    });
    const [, url = ''] = await this.#server.says(/"Server listening at (http:[^"]+)"/);
    await this.#server.says(/^ParetoStudio answers on /m);
    this.#url = url;
  }

  /** Stops the server in order; the database stays. */
  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** Ends everything. */
  async end(): Promise<void> {
    await this.stop();
    await this.#database?.drop();
    rmSync(this.#folder, { recursive: true, force: true });
    if (globalThis.aTestFailed === true) {
      console.error(`The server logged:\n${this.#server?.output.slice(-LOG_TAIL_LENGTH) ?? ''}`);
    }
  }
}

/** Gives a test file its server: started before its first test, ended after its last, also when one fails. */
export function useStudio(environment: Readonly<Record<string, string>> = {}): Studio {
  const studio = new Studio(environment);
  beforeAll(() => studio.start());
  afterAll(() => studio.end());
  return studio;
}
