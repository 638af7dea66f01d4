import type { UsageFilter } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { memberSeen } from './member-seen.js';
import type { UsageFilterInput } from './usage-filter.input.js';

/**
 * Makes the filter of what a caller asked for: requests of the caller's account alone, and but for founder and admin
 * the caller's own.
 */
export function usageFilterOf(caller: Caller, input: UsageFilterInput): UsageFilter {
  const { keyId, connectionId, agentId, action, outcome, outcomeKind, surface } = input;
  return {
    accountId: caller.accountId,
    memberId: memberSeen(caller),
    keyId,
    connectionId,
    agentId,
    action,
    outcome,
    outcomeKind,
    surface,
  };
}
