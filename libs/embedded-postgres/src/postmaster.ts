import { type ChildProcess, spawn } from 'node:child_process';
import { type ClusterTools } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { CLUSTER_NAME_SETTING } from './orphan.js';
import { readPostmasterFile } from './postmaster-file.js';
import { waitUntil } from './wait-until.js';

const START_MS = 120_000; // crash recovery of a large database takes its time
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;

/** A PostgreSQL server that takes connections. */
export interface Postmaster {
  readonly pid: number;
  /** Ends it without waiting, as the last thing a dying process does. */
  abandon(): void;
  /** Disconnects everybody, writes everything down and ends; resolves once it is gone. Safe to call again. */
  stop(): Promise<void>;
}

/** How a server is started. */
export interface PostmasterOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
}

/**
 * Starts the server of a complete data folder and waits until it takes connections.
 *
 * It runs in a session of its own: Ctrl-C in a terminal reaches the program alone, which drains and then stops it.
 *
 * @throws {@link EmbeddedPostgresError} `port_taken` when nothing but the port stood in the way, else `start_failed`
 *   with PostgreSQL's words. Nothing is left running in either case.
 */
export async function startPostmaster(tools: ClusterTools, options: PostmasterOptions): Promise<Postmaster> {
  const { command, args } = tools.identity.wrap(tools.native.postgres, commandLine(options));
  const child = spawn(command, args, {
    ...tools.identity.spawnOptions,
    env: tools.environment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const server = new ChildPostmaster(child, options.log);
  const announced = () => {
    const file = readPostmasterFile(options.dataDir);
    return file !== null && file.pid === child.pid && file.ready;
  };
  const waited = await waitUntil(() => server.exited || announced(), START_MS);
  if (waited && !server.exited) return server.letGo();
  await server.stop();
  throw startFailure(server.lastWords, options.port);
}

function commandLine({ dataDir, port, settings }: PostmasterOptions): string[] {
  const all = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...[...all, CLUSTER_NAME_SETTING].flatMap((setting) => ['-c', setting]),
  ];
}

function startFailure(words: string, port: number): EmbeddedPostgresError {
  return /could not create any TCP\/IP sockets/.test(words)
    ? new EmbeddedPostgresError('port_taken', `Port ${port} on 127.0.0.1 is in use by another program.`)
    : new EmbeddedPostgresError(
        'start_failed',
        `PostgreSQL did not start: ${words.trim() || 'it said nothing'}`,
      );
}

class ChildPostmaster implements Postmaster {
  exited = false;
  lastWords = '';
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #stopping: Promise<void> | null = null;

  constructor(child: ChildProcess, log: (text: string) => void) {
    this.#child = child;
    process.on('exit', this.abandon);
    child.stderr?.on('data', (chunk: Buffer) => {
      this.lastWords = (this.lastWords + chunk.toString()).slice(-4000);
      log(chunk.toString());
    });
    this.#gone = new Promise((resolve) => {
      const end = () => {
        this.exited = true;
        process.removeListener('exit', this.abandon);
        resolve();
      };
      child.once('close', end);
      child.once('error', (error) => {
        this.lastWords += error.message;
        if (child.pid === undefined) end();
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Lets the program end by itself while the server runs. */
  letGo(): this {
    this.#child.unref();
    (this.#child.stderr as unknown as { unref(): void } | null)?.unref();
    return this;
  }

  readonly abandon = (): void => {
    if (!this.exited) this.#child.kill('SIGINT');
  };

  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  async #end(): Promise<void> {
    this.#child.ref();
    for (const [signal, patienceMs] of [
      ['SIGINT', FAST_STOP_MS],
      ['SIGQUIT', IMMEDIATE_STOP_MS],
      ['SIGKILL', IMMEDIATE_STOP_MS],
    ] as const) {
      if (this.exited) break;
      this.#child.kill(signal);
      if (await waitUntil(() => this.exited, patienceMs)) break;
    }
    await this.#gone;
  }
}
