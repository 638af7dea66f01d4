import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '@paretostudio/host';
import { fail, ok, warn, type Check } from './check.js';

const MIB = 1024 * 1024;
/** Below it the embedded database may stop within the day. */
const FREE_FAIL_BYTES = 100 * MIB;
const FREE_WARN_BYTES = 1024 * MIB;

/** Looks at the data folder: whose it is, and how much room there is. */
export function checkDataDir({ dataDir }: Pick<Config, 'dataDir'>): Check[] {
  const name = 'data folder';
  const path = resolve(dataDir);
  const parent = firstThatIs(path);
  const isWritable = canWrite(parent);
  if (!existsSync(path)) {
    const rights = isWritable
      ? ok(name, `${path} is not there yet: the first start makes it.`)
      : fail(name, `${path} is not there, and ${parent} may not be written by this user.`);
    return [rights, checkSpace(parent)];
  }
  if (!isWritable) return [fail(name, `${path} may not be written by this user.`), checkSpace(path)];
  const isOpen = (statSync(path).mode & 0o022) !== 0;
  const rights = isOpen
    ? warn(name, `${path} may be written by other users: chmod go-w it.`)
    : ok(name, `${path} is this user's to write.`);
  return [rights, checkSpace(path)];
}

function checkSpace(path: string): Check {
  const { bavail, bsize } = statfsSync(path);
  const free = bavail * bsize;
  const text = `${Math.round(free / MIB)} MiB are free at ${path}.`;
  if (free < FREE_FAIL_BYTES) return fail('disk', `${text} The database stops when there is no more.`);
  return free < FREE_WARN_BYTES ? warn('disk', text) : ok('disk', text);
}

function firstThatIs(path: string): string {
  return existsSync(path) ? path : firstThatIs(dirname(path));
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false; // that is the answer
  }
}
