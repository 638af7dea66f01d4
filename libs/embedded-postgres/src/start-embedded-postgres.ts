import { mkdirSync, realpathSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type ClusterTools, clusterFiles, ensureCluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ensureDatabase, type PgModule } from './ensure-database.js';
import { chooseIdentity } from './identity.js';
import { findNativeFiles, nativeEnvironment } from './native-files.js';
import { stopOrphan } from './orphan.js';
import { claimStateDir } from './owner-lock.js';
import { choosePort, rememberPort } from './port.js';
import { type Postmaster, startPostmaster } from './postmaster.js';
import { sharedBuffersOf } from './shared-buffers.js';

const PORT_ATTEMPTS = 5;

/** How an embedded PostgreSQL is kept and run. */
export interface EmbeddedPostgresOptions {
  /** The folder for everything that is kept; made when missing. One program at a time may use it. */
  readonly stateDir: string;
  /** Name of the superuser; fixed when the cluster is first made. Default `app`. */
  readonly user?: string;
  /** The database that `url` names and `ensureDatabase` makes. Default `app`. */
  readonly database?: string;
  /** A loopback port that must be had. Default: the one of the last start while it is free, else any free one. */
  readonly port?: number;
  /** Server settings over the defaults, which are durable: a committed row survives loss of power. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears the server's log lines. Default: nobody. They may hold statements, and thus data. */
  readonly log?: (text: string) => void;
}

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** Address of the database of the options, with the password: a secret. */
  readonly url: string;
  readonly port: number;
  /** Of the server process. */
  readonly pid: number;
  /** Address of another database of the same server, with the password. */
  urlFor(database: string): string;
  /**
   * Makes the database of the options unless it exists.
   *
   * @param pg - The `pg` module.
   */
  ensureDatabase(pg: PgModule): Promise<void>;
  /** Ends the server; to be awaited last, after every connection's owner is closed. Safe to call again. */
  stop(): Promise<void>;
}

/** PostgreSQL's own defaults are durable; these keep it to this machine and bound what a client may hold up. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * Starts the PostgreSQL of a state folder, making its cluster on the first start, and waits until it takes connections.
 *
 * A server that an earlier, killed program left behind is ended first; committed data is kept. Should this process
 * exit without `stop`, the server is told to end.
 *
 * @throws {@link EmbeddedPostgresError} With a code for each cause; nothing is left running.
 *
 * @example
 * ```ts
 * import pg from 'pg';
 * import { startEmbeddedPostgres } from '@paretostudio/embedded-postgres';
 *
 * const server = await startEmbeddedPostgres({ stateDir: '.data/postgres' });
 * await server.ensureDatabase(pg);
 * const pool = new pg.Pool({ connectionString: server.url });
 * await pool.end();
 * await server.stop();
 * ```
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const native = findNativeFiles();
  mkdirSync(options.stateDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const files = clusterFiles(realpathSync(options.stateDir));
  const lock = claimStateDir(files.stateDir);
  process.once('exit', lock.release);
  const release = () => {
    process.removeListener('exit', lock.release);
    lock.release();
  };
  try {
    const environment = nativeEnvironment(native, join(files.stateDir, 'lib'));
    const identity = chooseIdentity(native, environment, files.stateDir, files.dataDir);
    const tools = { native, environment, identity };
    const { user = 'app', database = 'app', settings = {} } = options;
    await stopOrphan(files.dataDir);
    const password = await ensureCluster(files, tools, user, settings['fsync'] !== 'off');
    const { server, port } = await startOnPort(tools, files, options);
    const urlFor = (name: string) =>
      `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
    return {
      url: urlFor(database),
      port,
      pid: server.pid,
      urlFor,
      ensureDatabase: (pg) => ensureDatabase(pg, urlFor('postgres'), database),
      stop: () => server.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startOnPort(
  tools: ClusterTools,
  { stateDir, dataDir }: { stateDir: string; dataDir: string },
  { port: fixedPort, settings, log = () => undefined }: EmbeddedPostgresOptions,
): Promise<{ server: Postmaster; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = fixedPort ?? (await choosePort(stateDir));
    try {
      const server = await startPostmaster(tools, {
        dataDir,
        port,
        settings: { ...SETTINGS, shared_buffers: sharedBuffersOf(usableMemory()), ...settings },
        log,
      });
      if (fixedPort === undefined) rememberPort(stateDir, port);
      return { server, port };
    } catch (error) {
      const lostRace =
        error instanceof EmbeddedPostgresError && error.code === 'port_taken' && fixedPort === undefined;
      if (!lostRace || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** Of the container, where one sets a limit. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
