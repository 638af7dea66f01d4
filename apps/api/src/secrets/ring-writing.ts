import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  readStoredSecret,
  replaceSecretFile,
  SECRET_FILES,
  secretFile,
  type Config,
  type Secrets,
} from '@paretostudio/host';

/** The secrets that come as a ring: several of them, newest first, each with an id. */
export type RingName = Extract<keyof Secrets, 'keyPeppers' | 'credentialKeys'>;

/** What the rings are configured by. */
export const RING_VARIABLES: Readonly<Record<RingName, string>> = {
  keyPeppers: 'KEY_PEPPERS',
  credentialKeys: 'CREDENTIAL_KEYS',
};

/** A ring as it is in use, and where it comes from. */
export interface RingInUse {
  /** In the form of `KEY_PEPPERS`. */
  readonly text: string;
  /** Whether it is configured; else it stands in a file of `DATA_DIR`, which is ours to change. */
  readonly configured: boolean;
}

/** Finds the ring that is in use; null where none was made yet. */
export function findRing(config: Config, ring: RingName): RingInUse | null {
  const configured = config[ring];
  if (configured !== null) return { text: configured, configured: true };
  const stored = readStoredSecret(config.dataDir, ring);
  return stored === null ? null : { text: stored, configured: false };
}

/** Puts a ring in the place of the one in `DATA_DIR`, at once and for the owner alone. Gives the file's path. */
export function replaceRing(config: Config, ring: RingName, text: string): string {
  const path = secretFile(config.dataDir, ring);
  replaceSecretFile(path, text);
  return path;
}

/**
 * Writes a ring that is configured elsewhere into a file for the owner alone, for a person to take it from.
 *
 * @param name - Tells apart the files of one change.
 */
export function writeProposal(config: Config, ring: RingName, name: string, text: string): string {
  const folder = join(config.dataDir, 'proposed');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${SECRET_FILES[ring]}.${name}`);
  replaceSecretFile(path, text);
  return path;
}
