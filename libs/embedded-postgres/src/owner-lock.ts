import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { probeProcess } from './process-probe.js';

/** The one claim on a state folder, held by a running program. */
export interface OwnerLock {
  /** Gives the folder back. Synchronous, so that it may run while the process exits. */
  release(): void;
}

/**
 * Claims a state folder for this process, or says who has it.
 *
 * The claim is a file with the pid and the start time of its owner, put in place whole. A claim whose owner no longer
 * lives (killed, or its pid belongs to another process by now) is taken over. Processes of another container that
 * share the folder cannot be seen: give each its own folder.
 *
 * @throws {@link EmbeddedPostgresError} `already_running` when a live program, this one included, has claimed it.
 */
export function claimStateDir(stateDir: string, self = process.pid): OwnerLock {
  const file = join(stateDir, 'owner.json');
  const claim = JSON.stringify({ pid: self, startToken: probeProcess(self)?.startToken ?? null });
  const draft = `${file}.${self}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, claim, { mode: 0o600 });
  try {
    while (!linkInto(draft, file)) evictDeadOwner(file, `${draft}.evicted`, stateDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (readOrNull(file) === claim) rmSync(file, { force: true });
    },
  };
}

function evictDeadOwner(file: string, evicted: string, stateDir: string): void {
  const found = readOrNull(file);
  if (found === null) return; // released meanwhile
  const owner = parseClaim(found);
  if (owner !== null && probeProcess(owner.pid)?.startToken === owner.startToken) {
    throw new EmbeddedPostgresError(
      'already_running',
      `The PostgreSQL in ${stateDir} is in use by ${owner.pid === process.pid ? 'this very process' : `process ${owner.pid}`}. ` +
        'Stop that program first, or give this one another data folder.',
    );
  }
  // Two programs may see the same dead owner: what one of them moved away must be what it judged, else it goes back.
  try {
    renameSync(file, evicted);
  } catch {
    return; // the other one was faster
  }
  if (readOrNull(evicted) !== found) linkInto(evicted, file);
  rmSync(evicted, { force: true });
}

function linkInto(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function parseClaim(text: string): { pid: number; startToken: string | null } | null {
  try {
    const claim = JSON.parse(text) as { pid?: unknown; startToken?: unknown };
    if (typeof claim.pid !== 'number') return null;
    return { pid: claim.pid, startToken: typeof claim.startToken === 'string' ? claim.startToken : null };
  } catch {
    return null; // a damaged claim claims nothing
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
