import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type NativeFiles } from './native-files.js';

const NOBODY = 65534;

/** Under whom PostgreSQL runs; it refuses to run as root. */
export interface Identity {
  /** Turns a command into what is really spawned. The process that results has the pid of the one spawned. */
  wrap(command: string, args: readonly string[]): { command: string; args: string[] };
  /** What `spawn` is told of user and group; empty when they stay as they are. */
  readonly spawnOptions: { readonly uid?: number; readonly gid?: number };
  /** Gives a file or folder to this identity; nothing to do when it is ours already. */
  own(path: string): void;
}

/**
 * Chooses under whom PostgreSQL runs.
 *
 * An ordinary user stays what it is; one without a name (a container's arbitrary uid), which initdb does not accept,
 * is mapped to `nobody` in a user namespace where that can be had. As root: the owner of an existing data folder; for
 * a new one `nobody`, or, where `nobody` cannot reach the binaries or the folder, root mapped to `nobody` in a user
 * namespace, where the files stay root's.
 *
 * @param stateDir - An existing folder, under which the data folder is or will be.
 * @param dataDir - May not exist yet.
 * @throws {@link EmbeddedPostgresError} `root_unreachable` when root has no way down.
 */
export function chooseIdentity(
  native: NativeFiles,
  environment: Record<string, string>,
  stateDir: string,
  dataDir: string,
): Identity {
  if (process.getuid?.() !== 0) return hasName() || !canMap() ? unchanged : mappedToNobody;
  const owner = ownerOf(dataDir);
  if (owner !== null && owner.uid !== 0) return droppedTo(owner.uid, owner.gid);
  if (owner === null && canReach(native, environment, stateDir, NOBODY)) return droppedTo(NOBODY, NOBODY);
  if (canMap()) return mappedToNobody;
  throw new EmbeddedPostgresError(
    'root_unreachable',
    `PostgreSQL refuses to run as root, and user "nobody" cannot reach ${stateDir} or the installed packages. ` +
      'Start as an ordinary user, move both where "nobody" can read them, or set DATABASE_URL.',
  );
}

const unchanged: Identity = {
  wrap: (command, args) => ({ command, args: [...args] }),
  spawnOptions: {},
  own: () => undefined,
};

function droppedTo(uid: number, gid: number): Identity {
  return { ...unchanged, spawnOptions: { uid, gid }, own: (path) => chownSync(path, uid, gid) };
}

const MAP_TO_NOBODY = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

const mappedToNobody: Identity = {
  ...unchanged,
  wrap: (command, args) => ({ command: 'unshare', args: [...MAP_TO_NOBODY, command, ...args] }),
};

function canMap(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...MAP_TO_NOBODY, 'true']).status === 0;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false; // no entry in the user database
  }
}

function ownerOf(dataDir: string): { uid: number; gid: number } | null {
  const stat = statSync(dataDir, { throwIfNoEntry: false });
  return stat ? { uid: stat.uid, gid: stat.gid } : null;
}

function canReach(native: NativeFiles, env: Record<string, string>, stateDir: string, uid: number): boolean {
  const as = { uid, gid: uid, env };
  return (
    spawnSync(native.postgres, ['--version'], as).status === 0 &&
    spawnSync('/bin/sh', ['-c', 'test -x "$0"', stateDir], as).status === 0
  );
}
