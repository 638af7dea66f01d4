import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type Identity } from './identity.js';
import { type NativeFiles } from './native-files.js';

/** Where one cluster lives under its state folder. */
export interface ClusterFiles {
  readonly stateDir: string;
  /** There if and only if the cluster was once made completely. */
  readonly dataDir: string;
  /** The superuser's password, readable by us alone. */
  readonly passwordFile: string;
}

/** What a cluster is made and run with. */
export interface ClusterTools {
  readonly native: NativeFiles;
  readonly environment: Record<string, string>;
  readonly identity: Identity;
}

/** Names the files of the cluster in a state folder; touches nothing. */
export function clusterFiles(stateDir: string): ClusterFiles {
  return { stateDir, dataDir: join(stateDir, 'data'), passwordFile: join(stateDir, 'password') };
}

/**
 * Makes the cluster when there is none yet, and reads its superuser's password.
 *
 * A cluster is made beside its place and moved there once complete and on disk, so that what a crash leaves of a
 * half-made one is never taken for data, and data is never taken for a half-made one.
 *
 * @param durable - Whether the new files are flushed to disk before they count as made.
 * @throws {@link EmbeddedPostgresError} `initdb_failed`, `version_mismatch` or `data_damaged`; existing data is
 *   left as it is in each case.
 */
export async function ensureCluster(
  files: ClusterFiles,
  tools: ClusterTools,
  user: string,
  durable: boolean,
): Promise<string> {
  removeHalfMade(files.stateDir);
  if (existsSync(files.dataDir)) {
    checkVersion(files.dataDir, tools.native.major);
    return readPassword(files);
  }
  const password = randomBytes(18).toString('base64url');
  writeFileSync(files.passwordFile, `${password}\n`, { mode: 0o600 });
  await makeCluster(files, tools, user, password, durable);
  return password;
}

async function makeCluster(
  files: ClusterFiles,
  { native, environment, identity }: ClusterTools,
  user: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const making = join(files.stateDir, `making-${randomBytes(4).toString('hex')}`);
  const passwordCopy = `${making}.password`; // initdb's identity may not read ours
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600 });
  identity.own(making);
  identity.own(passwordCopy);
  const args = [
    '-D',
    making,
    '-U',
    user,
    '--pwfile',
    passwordCopy,
    ...INITDB_ARGS,
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(identity, native.initdb, args, environment);
  rmSync(passwordCopy);
  renameSync(making, files.dataDir);
  if (durable) flushFolder(files.stateDir);
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Sorting and case are PostgreSQL's own, so that they are the same on every machine and after every upgrade of it. */
const INITDB_ARGS = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];

function run(
  identity: Identity,
  binary: string,
  binaryArgs: readonly string[],
  env: Record<string, string>,
): Promise<void> {
  const { command, args } = identity.wrap(binary, binaryArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...identity.spawnOptions,
      env,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
    child.once('error', (cause) => reject(notExecutable(binary, cause)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new EmbeddedPostgresError(
            'initdb_failed',
            `A new PostgreSQL cluster could not be made: ${words.trim()}`,
          ),
        );
    });
  });
}

/** A binary that is there and yet "not found" lacks its loader: another C library than the one it was built for. */
function notExecutable(binary: string, cause: NodeJS.ErrnoException): EmbeddedPostgresError {
  return cause.code === 'ENOENT' && existsSync(binary)
    ? new EmbeddedPostgresError(
        'unsupported_platform',
        'The embedded PostgreSQL needs glibc 2.27 or later, which this system (Alpine?) lacks. ' +
          'Set DATABASE_URL to a PostgreSQL 15 or later instead.',
        { cause },
      )
    : new EmbeddedPostgresError('initdb_failed', `${binary} could not be started: ${cause.message}`, {
        cause,
      });
}

function removeHalfMade(stateDir: string): void {
  for (const name of readdirSync(stateDir)) {
    if (name.startsWith('making-'))
      rmSync(join(stateDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function checkVersion(dataDir: string, major: number): void {
  const file = join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new EmbeddedPostgresError(
      'data_damaged',
      `${dataDir} exists but holds no PostgreSQL cluster. Restore it from a backup, or move it away to start afresh.`,
    );
  }
  const found = readFileSync(file, 'utf8').trim();
  if (Number(found) === major) return;
  throw new EmbeddedPostgresError(
    'version_mismatch',
    `${dataDir} was written by PostgreSQL ${found}, the installed one is ${major}. ` +
      `Dump it with version ${found} and restore it into a new folder, or set DATABASE_URL.`,
  );
}

function readPassword(files: ClusterFiles): string {
  if (!existsSync(files.passwordFile)) {
    throw new EmbeddedPostgresError(
      'data_damaged',
      `${files.passwordFile} is missing; the cluster beside it cannot be opened without it. Restore it from a backup.`,
    );
  }
  return readFileSync(files.passwordFile, 'utf8').trim();
}
