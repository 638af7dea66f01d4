import { linkSync, renameSync, rmSync } from 'node:fs';
import {
  readStoredSecret,
  replaceSecretFile,
  SECRET_FILES,
  secretFile,
  type Config,
  type Secrets,
} from '@paretostudio/host';
import { BackupError } from './backup-error.js';
import type { BackupManifest } from './manifest.js';
import { missingFrom } from './needed-secrets.js';
import type { RestoreOptions } from './restore.js';

/** What is to become of the secrets of a backup. */
export interface SecretPlan {
  /**
   * Puts them where they belong; what stood there is kept beside them.
   *
   * @throws {@link BackupError} If somebody has changed what stands there since it was planned.
   */
  carryOut(): void;
  /** Puts back what {@link carryOut} changed. */
  undo(): void;
  /** What a person is to be told of it. */
  readonly notes: readonly string[];
}

type SecretOptions = Pick<RestoreOptions, 'withoutSecrets' | 'replaceSecrets' | 'acceptLostKeys'>;
type SecretConfig = Pick<Config, 'dataDir' | keyof Secrets>;

const NAMES = Object.keys(SECRET_FILES) as (keyof Secrets)[];
const VARIABLES: Readonly<Record<keyof Secrets, string>> = {
  keyPeppers: 'KEY_PEPPERS',
  credentialKeys: 'CREDENTIAL_KEYS',
  cookieSecret: 'COOKIE_SECRET',
};

/**
 * Decides what is done with the secrets of a backup before anything is changed.
 *
 * @param contents - The secrets of the backup by the names of their files.
 * @param now - Part of the name under which a secret that is replaced is kept.
 * @throws {@link BackupError} If other secrets are there and may not be replaced, or if those that would be in use
 *   afterwards are not the ones that the rows need.
 */
export function planSecrets(
  config: SecretConfig,
  manifest: BackupManifest,
  contents: ReadonlyMap<string, string>,
  options: SecretOptions,
  now: Date,
): SecretPlan {
  const brought = new Map<keyof Secrets, BroughtSecret>();
  for (const name of options.withoutSecrets ? [] : NAMES) {
    const text = contents.get(SECRET_FILES[name]);
    if (text === undefined) continue;
    refuseOther(name, text, config, options);
    if (config[name] !== null) continue;
    const before = readStoredSecret(config.dataDir, name);
    if (text !== before) brought.set(name, { text, before });
  }
  const inUse = (name: keyof Secrets) =>
    config[name] ?? brought.get(name)?.text ?? readStoredSecret(config.dataDir, name);
  const notes = [
    ...lost('API keys', 'KEY_PEPPERS', missingFrom(manifest.peppers, inUse('keyPeppers'))),
    ...lost('credentials', 'CREDENTIAL_KEYS', missingFrom(manifest.credentialKeys, inUse('credentialKeys'))),
  ];
  if (notes.length > 0 && !options.acceptLostKeys) {
    throw new BackupError(
      `${notes.join(' ')} Put those secrets there, or say --accept-lost-keys to restore all the same.`,
    );
  }
  return new Replacement(config.dataDir, brought, now, notes);
}

function refuseOther(name: keyof Secrets, text: string, config: SecretConfig, options: SecretOptions): void {
  const configured = config[name];
  if (configured !== null && configured !== text) {
    throw new BackupError(
      `${VARIABLES[name]} is configured here and is not the backup's. Take it out of the configuration, or say --without-secrets to keep it.`,
    );
  }
  const stored = configured === null ? readStoredSecret(config.dataDir, name) : null;
  if (stored !== null && stored !== text && !options.replaceSecrets) {
    throw new BackupError(
      `${secretFile(config.dataDir, name)} is there and is not the backup's. Say --replace-secrets to put the backup's in its place, or --without-secrets to keep it.`,
    );
  }
}

function lost(what: string, variable: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return [`The ${what} under ${ids.join(', ')} are of no use with the ${variable} that are in use here.`];
}

/** A secret of the backup that is to be put in place. */
interface BroughtSecret {
  readonly text: string;
  /** What stood there when it was planned; null for nothing. */
  readonly before: string | null;
}

class Replacement implements SecretPlan {
  readonly #undo: (() => void)[] = [];

  constructor(
    private readonly dataDir: string,
    private readonly brought: ReadonlyMap<keyof Secrets, BroughtSecret>,
    private readonly now: Date,
    readonly notes: readonly string[],
  ) {}

  carryOut(): void {
    for (const [name, { text, before }] of this.brought) {
      const path = secretFile(this.dataDir, name);
      if (readStoredSecret(this.dataDir, name) !== before) {
        throw new BackupError(`${path} was changed meanwhile. Stop every server first, then restore.`);
      }
      const kept = `${path}.before-restore-${this.now.toISOString().replaceAll(/[:.]/g, '-')}`;
      // A second name, not another one: at no moment is there no secret, for which a server that starts would make one.
      if (before !== null) linkSync(path, kept);
      this.#undo.unshift(() => (before === null ? rmSync(path, { force: true }) : renameSync(kept, path)));
      replaceSecretFile(path, text);
    }
  }

  undo(): void {
    for (const step of this.#undo.splice(0)) step();
  }
}
