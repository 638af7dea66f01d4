import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './read-config.js';
import { syncFolder, writeBeside } from './secret-writing.js';
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

/** The files that the secrets stand in, under `DATA_DIR/secrets`. */
export const SECRET_FILES = {
  keyPeppers: 'key-peppers',
  credentialKeys: 'credential-keys',
  cookieSecret: 'cookie-secret',
} as const satisfies Record<keyof Secrets, string>;

/** The path of the file that a secret stands in unless it is configured. */
export function secretFile(dataDir: string, name: keyof Secrets): string {
  return join(dataDir, 'secrets', SECRET_FILES[name]);
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
  const found = findSecrets(config);
  const made = (name: keyof Secrets, make: () => string) => {
    return found[name] ?? makeSecret(config.dataDir, name, make);
  };
  return {
    keyPeppers: made('keyPeppers', () => `p1:${randomText()}`),
    credentialKeys: made('credentialKeys', () => `c1:${randomText()}`),
    cookieSecret: made('cookieSecret', randomText),
  };
}

/**
 * As {@link ensureSecrets}, but makes nothing: what is neither configured nor in a file is null.
 *
 * @throws {@link Error} If a file exists but holds no usable secret.
 */
export function findSecrets(config: Pick<Config, 'dataDir' | keyof Secrets>): {
  readonly [Name in keyof Secrets]: Secrets[Name] | null;
} {
  return {
    keyPeppers: config.keyPeppers ?? readStoredSecret(config.dataDir, 'keyPeppers'),
    credentialKeys: config.credentialKeys ?? readStoredSecret(config.dataDir, 'credentialKeys'),
    cookieSecret: config.cookieSecret ?? readStoredSecret(config.dataDir, 'cookieSecret'),
  };
}

/**
 * Reads the secret that stands in `DATA_DIR/secrets`, whatever is configured; null when there is none.
 *
 * @throws {@link Error} If the file holds no usable secret. It names the file, never what is in it.
 */
export function readStoredSecret(dataDir: string, name: keyof Secrets): string | null {
  const path = secretFile(dataDir, name);
  const text = readIfPresent(path);
  return text === null ? null : checkedSecret(path, name, text);
}

/** Tells whether a text from elsewhere, such as a backup, can serve as the secret of that name. */
export function isUsableSecret(name: keyof Secrets, text: string): boolean {
  return VARIABLES[name].parse(text).ok;
}

function checkedSecret(path: string, name: keyof Secrets, text: string): string {
  const variable: Variable<string> = VARIABLES[name];
  const read = variable.parse(text.trim());
  if (read.ok) return read.value;
  throw new Error(
    `The secret in ${path} is damaged (as ${variable.name} it ${read.problem}); restore it from a backup.`,
  );
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function makeSecret(dataDir: string, name: keyof Secrets, make: () => string): string {
  const path = secretFile(dataDir, name);
  const temporary = writeBeside(path, make());
  try {
    // A link, not a rename: it fails where the other of two starting processes was first, instead of replacing.
    linkSync(temporary, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
  return checkedSecret(path, name, readFileSync(path, 'utf8'));
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
