import { isDeepStrictEqual } from 'node:util';
import { expiryOf, isExpired, newKey, partOf, type AccountState, type KeyState } from './account-state.js';
import { changed, refused, type Changed } from './changed.js';
import type { Change, KeyPatch } from './operation.js';

/** Changes a key, in the name of the member who owns it. */
export function changeKey(
  state: AccountState,
  change: Extract<Change, { readonly key: number }>,
  now: number,
): Changed {
  switch (change.kind) {
    case 'revoke_key':
      return revoke(state, change.key);
    case 'update_key':
      return update(state, change.key, change.patch, now);
    case 'rotate_key':
      return rotate(state, change, now);
  }
}

/** Makes a key of a member. */
export function createKey(state: AccountState, created: number, member: number): Changed {
  return partOf(state.members, member).standing === 'removed'
    ? refused(state, 'not_found')
    : changed(withKey(state, created, newKey(created, member)));
}

function revoke(state: AccountState, number: number): Changed {
  const key = partOf(state.keys, number);
  return key.isRevoked ? changed(state, false) : changed(withKey(state, number, { ...key, isRevoked: true }));
}

function update(state: AccountState, number: number, patch: KeyPatch, now: number): Changed {
  const key = partOf(state.keys, number);
  if (key.isRevoked || isExpired(key, now)) return refused(state, 'conflict');
  const { expiresInMs, ...rest } = patch;
  const expiresAt = expiresInMs === undefined ? key.expiresAt : after(now, expiresInMs);
  const next = { ...key, ...rest, expiresAt };
  return isDeepStrictEqual(next, key) ? changed(state, false) : changed(withKey(state, number, next));
}

function rotate(
  state: AccountState,
  { key: number, replacement, overlapMs, replace }: Extract<Change, { readonly kind: 'rotate_key' }>,
  now: number,
): Changed {
  const key = partOf(state.keys, number);
  const earlier = liveReplacementOf(state, number);
  const isTooLate = isExpired(earlier === null ? key : { ...key, retiresAt: null }, now);
  if (key.isRevoked || isTooLate) return refused(state, 'conflict');
  if (earlier !== null && (!replace || liveReplacementOf(state, earlier) !== null)) {
    return refused(state, 'conflict');
  }
  const cleared =
    earlier === null ? state : withKey(state, earlier, { ...partOf(state.keys, earlier), isRevoked: true });
  const chosen = after(now, overlapMs);
  const retiresAt = chosen === null ? key.retiresAt : Math.min(chosen, key.retiresAt ?? Infinity);
  const old = { ...key, retiresAt };
  const made = { ...key, replaces: number, retiresAt: null };
  const next = withKey(withKey(cleared, number, old), replacement, made);
  return { ...changed(next), expiresAt: expiryOf(old) };
}

function liveReplacementOf({ keys }: AccountState, number: number): number | null {
  const found = Object.entries(keys).find(([, key]) => key.replaces === number && !key.isRevoked);
  return found === undefined ? null : Number(found[0]);
}

function withKey(state: AccountState, number: number, key: KeyState): AccountState {
  return { ...state, keys: { ...state.keys, [number]: key } };
}

function after(now: number, ms: number | null): number | null {
  return ms === null ? null : now + ms;
}
