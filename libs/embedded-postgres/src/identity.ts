import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
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
 * An ordinary user stays what it is. As root: the owner of an existing data folder; for a new one `nobody`, or, where
 * `nobody` cannot reach the binaries or the folder, root mapped to `nobody` in a user namespace, where the files stay root's.
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
  if (process.getuid?.() !== 0) return unchanged;
  const owner = ownerOf(dataDir);
  if (owner === null) {
    return canReach(native, environment, stateDir, NOBODY)
      ? droppedTo(NOBODY, NOBODY)
      : mappedToNobody(stateDir);
  }
  return owner.uid === 0 ? mappedToNobody(stateDir) : droppedTo(owner.uid, owner.gid);
}

const unchanged: Identity = {
  wrap: (command, args) => ({ command, args: [...args] }),
  spawnOptions: {},
  own: () => undefined,
};

function droppedTo(uid: number, gid: number): Identity {
  return { ...unchanged, spawnOptions: { uid, gid }, own: (path) => chownSync(path, uid, gid) };
}

function mappedToNobody(stateDir: string): Identity {
  const flags = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  if (spawnSync('unshare', [...flags, 'true']).status !== 0) {
    throw new EmbeddedPostgresError(
      'root_unreachable',
      `PostgreSQL refuses to run as root, and user "nobody" cannot reach ${stateDir} or the installed packages. ` +
        'Start as an ordinary user, move both where "nobody" can read them, or set DATABASE_URL.',
    );
  }
  return {
    ...unchanged,
    wrap: (command, args) => ({ command: 'unshare', args: [...flags, command, ...args] }),
  };
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
