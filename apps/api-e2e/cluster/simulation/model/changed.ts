import type { AccountState } from './account-state.js';

/** What became of a change. */
export interface Changed {
  readonly next: AccountState;
  readonly refusal: string | null;
  readonly expiresAt: number | null;
}

/** A change that was made, which leaves one audit event; or one that found everything so already, which leaves none. */
export function changed(next: AccountState, isAudited = true): Changed {
  const audited = isAudited ? { ...next, auditEvents: next.auditEvents + 1 } : next;
  return { next: audited, refusal: null, expiresAt: null };
}

/** A change that was refused and did nothing. */
export function refused(state: AccountState, refusal: string): Changed {
  return { next: state, refusal, expiresAt: null };
}
