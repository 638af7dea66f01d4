import { randomBytes } from 'node:crypto';
import type { Config } from '@paretostudio/host';
import { CREDENTIAL_KEYS_MAX, PEPPERS_MAX } from '@paretostudio/key-crypto';
import { refuse, succeed, type Outcome } from '@paretostudio/studio';
import { findRing, replaceRing, RING_VARIABLES, writeProposal, type RingName } from './ring-writing.js';
import { idsOf } from './secret-use.js';

/** A secret that was added to a ring. */
export interface RotatedSecret {
  /** The variable that the ring is configured by. */
  readonly variable: string;
  readonly id: string;
  /** Files that were written, each for the owner alone. */
  readonly files: readonly string[];
  /** What to do next, a sentence each; never the secret. */
  readonly next: readonly string[];
}

const MOST: Readonly<Record<RingName, number>> = {
  keyPeppers: PEPPERS_MAX,
  credentialKeys: CREDENTIAL_KEYS_MAX,
};
const COMMANDS: Readonly<Record<RingName, string>> = { keyPeppers: 'peppers', credentialKeys: 'credentials' };
const MOVES: Readonly<Record<RingName, string>> = {
  keyPeppers: 'from then on each key comes under it when it is used',
  credentialKeys: 'it then moves all credentials to it',
};

/**
 * Adds a new secret to a ring. The file of `DATA_DIR` is replaced at once; a ring that is configured is written into
 * files instead, for a person to put where the configuration comes from. A server takes it up when it is started again.
 *
 * @param now - Part of the new secret's id.
 */
export function rotateSecret(config: Config, ring: RingName, now: Date = new Date()): Outcome<RotatedSecret> {
  const inUse = findRing(config, ring);
  const variable = RING_VARIABLES[ring];
  if (inUse === null) {
    return refuse({
      code: 'conflict',
      detail: `There is no ${variable} yet: the first start of the server makes it.`,
    });
  }
  const ids = idsOf(inUse.text);
  if (ids.length >= MOST[ring]) {
    const detail = `${variable} has ${ids.length} entries, and no more are possible. Take an older one out first: paretostudio ${COMMANDS[ring]} retire <id>.`;
    return refuse({ code: 'conflict', detail });
  }
  const id = newIdOf(ring, now);
  const entry = `${id}:${randomBytes(32).toString('base64url')}`;
  const after = [
    `When \`paretostudio ${COMMANDS[ring]} status\` counts none under ${ids[0]} any more: paretostudio ${COMMANDS[ring]} retire ${ids[0]}.`,
    'Make a new backup: those from before do not have the new secret.',
  ];
  if (!inUse.configured) {
    const files = [replaceRing(config, ring, `${entry},${inUse.text}`)];
    const next = [
      `Restart the server now: ${MOVES[ring]}. Until then it cannot read what this command makes.`,
      ...after,
    ];
    return succeed({ variable, id, files, next });
  }
  const known = writeProposal(config, ring, 'known', `${inUse.text},${entry}`);
  const used = writeProposal(config, ring, 'used', `${entry},${inUse.text}`);
  const next = [
    `Where one process reads it: set ${variable} to what is in ${used} and restart it; ${MOVES[ring]}.`,
    `Where several do: give all of them what is in ${known} first, one after the other, so that each of them knows the new entry before any of them uses it; then what is in ${used}.`,
    'Delete both files afterwards.',
    ...after,
  ];
  return succeed({ variable, id, files: [known, used], next });
}

/** With the day, and enough that is random: an id is never used again for another secret. */
function newIdOf(ring: RingName, now: Date): string {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  return `${ring === 'keyPeppers' ? 'p' : 'c'}${day}-${randomBytes(3).toString('hex')}`;
}
