import { seesAllKeys } from '../api-keys/visible-keys.js';
import type { Caller } from '../core/caller.js';

/** Whose requests a caller sees: null for everybody's, as with keys. */
export function memberSeen(caller: Caller): string | null {
  return seesAllKeys(caller) ? null : caller.memberId;
}
