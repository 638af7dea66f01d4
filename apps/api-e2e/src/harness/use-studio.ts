import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, hangUp, type Answer, type Ask } from './ask.js';
import { findSecrets, secret } from './secrets.js';
import { ServerProcess, type ServerProgram } from './server-process.js';
import { temporaryFolder } from './temporary-folder.js';
import { TestDatabase } from './test-database.js';

declare global {
  /** Set by the test environment. */
  var aTestFailed: boolean | undefined;
}

const LOG_TAIL_LENGTH = 4_000;

/** Settings of {@link useStudio}. */
export interface StudioOptions {
  /** Server processes to start before the first test, on one database; default 1. */
  readonly processes?: number;
  /** Variables of every process over the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The servers of one test file on a database of their own; everything is ended after its last test. */
export class Studio {
  /** The pepper that all processes share, in the form of `KEY_PEPPERS`. */
  readonly keyPeppers = `e2e:${secret(randomBytes(32).toString('base64url'))}`;
  /** The keys of connections' credentials that all processes share, in the form of `CREDENTIAL_KEYS`. */
  readonly credentialKeys = `e2e:${secret(randomBytes(32).toString('base64url'))}`;
  /** The secret of sessions that all processes share. */
  readonly cookieSecret = secret(randomBytes(32).toString('base64url'));
  readonly folder = temporaryFolder();
  readonly servers: ServerProcess[] = [];
  readonly #steps: (() => void | Promise<void>)[] = [];
  #database: TestDatabase | null = null;

  /** The database that all processes share. */
  get database(): TestDatabase {
    if (this.#database === null) throw new Error('The database is made before the first test.');
    return this.#database;
  }

  /** The first process. */
  get server(): ServerProcess {
    const [first] = this.servers;
    if (first === undefined) throw new Error('No server was started.');
    return first;
  }

  /** What every process is told, when a test does not say otherwise. */
  get environment(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: this.database.url,
      DATA_DIR: join(this.folder, 'data'),
      KEY_PEPPERS: this.keyPeppers,
      CREDENTIAL_KEYS: this.credentialKeys,
      COOKIE_SECRET: this.cookieSecret,
    };
  }

  /** Makes the database. */
  async prepare(): Promise<void> {
    this.#database = await TestDatabase.create();
  }

  /** Starts one more process with the usual environment and what is given over it. */
  async start(
    environment: Readonly<Record<string, string>> = {},
    program: ServerProgram = 'api',
  ): Promise<ServerProcess> {
    return this.spawn({ ...this.environment, ...environment }, program).ready();
  }

  /** Starts a process with exactly the given environment and does not wait for it. */
  spawn(environment: Readonly<Record<string, string>>, program: ServerProgram = 'api'): ServerProcess {
    const server = ServerProcess.spawn(environment, program);
    this.servers.push(server);
    return server;
  }

  /** Adds what is to be ended after the servers and before the folder is removed. */
  atEnd(step: () => void | Promise<void>): void {
    this.#steps.push(step);
  }

  /** Asks the first process. */
  ask(request: Ask): Promise<Answer> {
    return ask(this.server.url, request);
  }

  /**
   * Ends everything that was started.
   *
   * @throws {@link Error} If a server had to be ended by force, or had logged a secret.
   */
  async end(): Promise<void> {
    hangUp();
    const stops = await Promise.allSettled(this.servers.map((server) => server.stop()));
    for (const step of this.#steps) await step();
    await this.#database?.drop();
    rmSync(this.folder, { recursive: true, force: true });
    if (globalThis.aTestFailed === true) console.error(this.#tellLogs());
    const failed = stops.find((stop) => stop.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const leaked = this.servers.flatMap((server) => findSecrets(server.logs));
    if (leaked.length > 0) throw new Error(`Secrets were logged: ${[...new Set(leaked)].join(', ')}`);
  }

  #tellLogs(): string {
    return this.servers
      .map((server, index) => `Server ${index + 1} logged:\n${server.logs.slice(-LOG_TAIL_LENGTH)}`)
      .join('\n');
  }
}

/** Gives a test file its servers: started before its first test, ended after its last, also when one fails. */
export function useStudio({ processes = 1, environment = {} }: StudioOptions = {}): Studio {
  const studio = new Studio();
  beforeAll(async () => {
    await studio.prepare();
    await Promise.all(Array.from({ length: processes }, () => studio.start(environment)));
  });
  afterAll(() => studio.end());
  return studio;
}
