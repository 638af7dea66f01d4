import { createHash, randomInt } from 'node:crypto';
import type { Repositories } from '@paretostudio/entities';
import { methodsOf } from './methods-of.js';

/** How many recovery codes a person gets at a time. */
export const RECOVERY_CODES = 10;

/** Without `l`, `o`, `0` and `1`, which are taken for one another: 32 signs, so that a code has 80 bits. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Makes a person's recovery codes when they have none: with the first factor. Null when there are some. */
export async function makeFirstRecoveryCodes(
  repositories: Repositories,
  userId: string,
  now: Date,
): Promise<string[] | null> {
  const left = await repositories.secondFactors.countRecoveryCodes(userId);
  return left > 0 ? null : replaceRecoveryCodes(repositories, userId, now);
}

/** Puts new recovery codes in the place of all that a person has; they are shown now and never again. */
export async function replaceRecoveryCodes(
  { secondFactors }: Repositories,
  userId: string,
  now: Date,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode);
  const digests = codes.map((code) => digestRecoveryCode(userId, code));
  await secondFactors.replaceRecoveryCodes(userId, digests, now);
  return codes;
}

/** Drops the recovery codes of a person who has no factor any more that they could stand in for. */
export async function dropUselessRecoveryCodes(
  repositories: Repositories,
  userId: string,
  now: Date,
): Promise<void> {
  if ((await methodsOf(repositories, userId)).length > 0) return;
  await repositories.secondFactors.replaceRecoveryCodes(userId, [], now);
}

/** Digests a code as it is stored. However it is typed: case, spaces and dashes do not matter. */
export function digestRecoveryCode(userId: string, code: string): Buffer {
  const plain = code.toLowerCase().replace(/[\s-]/g, '');
  return createHash('sha256').update(`recovery-code:${userId}:${plain}`).digest();
}

function makeRecoveryCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
