import type { Caller } from '../core/caller.js';
import { refuseDenied } from '../core/refusals.js';

/** Refuses who may not see or change the account's endpoints: keys, and members who are neither founder nor admin. */
export function refuseNoManager({ kind, role }: Caller): ReturnType<typeof refuseDenied> | null {
  if (kind !== 'session') return refuseDenied('Webhooks are managed by people; sign in.');
  if (role === 'founder' || role === 'admin') return null;
  return refuseDenied('Webhooks take the role founder or admin. Ask one of them.');
}
