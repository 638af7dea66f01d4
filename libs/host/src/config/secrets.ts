import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Config } from './read-config.js';
import { VARIABLES } from './variables.js';
import type { Variable } from './variable.js';

/** The secrets that the server cannot run without. Never logged. */
export interface Secrets {
  /** In the form of `KEY_PEPPERS`. */
  readonly keyPeppers: string;
  /** In the form of `CREDENTIAL_KEYS`. */
  readonly credentialKeys: string;
  readonly cookieSecret: string;
}

/**
 * Takes the secrets from the configuration, or from `DATA_DIR/secrets`, where those that are missing are made.
 *
 * A file is made whole or not at all, with mode 0600, and is never overwritten: of two processes that start at
 * once, one makes it and both read it.
 *
 * @throws {@link Error} If a file exists but holds no usable secret, or the folder cannot be written.
 */
export function ensureSecrets(config: Pick<Config, 'dataDir' | keyof Secrets>): Secrets {
  const folder = join(config.dataDir, 'secrets');
  return {
    keyPeppers:
      config.keyPeppers ??
      storedSecret(folder, 'key-peppers', VARIABLES.keyPeppers, () => `p1:${randomText()}`),
    credentialKeys:
      config.credentialKeys ??
      storedSecret(folder, 'credential-keys', VARIABLES.credentialKeys, () => `c1:${randomText()}`),
    cookieSecret:
      config.cookieSecret ?? storedSecret(folder, 'cookie-secret', VARIABLES.cookieSecret, randomText),
  };
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function storedSecret(folder: string, name: string, variable: Variable<string>, make: () => string): string {
  const path = join(folder, name);
  const text = readIfPresent(path) ?? makeSecret(folder, path, make);
  const read = variable.parse(text.trim());
  if (!read.ok)
    throw new Error(
      `The secret in ${path} is damaged (as ${variable.name} it ${read.problem}); restore it from a backup.`,
    );
  return read.value;
}

function makeSecret(folder: string, path: string, make: () => string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(file, `${make()}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // A link, not a rename: it fails where the other of two starting processes was first, instead of replacing.
    linkSync(temporary, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(folder);
  return readFileSync(path, 'utf8');
}

function syncFolder(folder: string): void {
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
