import type { AccountState } from './account-state.js';
import { admit } from './admit.js';
import type { Answer } from './answer.js';
import { setPlan, setSuspended } from './change-account.js';
import { changeKey, createKey } from './change-key.js';
import { changeMember } from './change-member.js';
import { changed, type Changed } from './changed.js';
import type { Transition } from './expectation.js';
import { readMeters } from './meters.js';
import type { Change, Operation } from './operation.js';

/**
 * The whole model: what one operation does to an account, and answers, when nothing else happens at that instant.
 *
 * It is written from the rules as they are documented, and shares no code with what it judges.
 *
 * @param at - The clock that the operation was done by, in milliseconds.
 */
export function apply(state: AccountState, operation: Operation, at: number): Transition {
  switch (operation.kind) {
    case 'request':
      return admit(state, operation, at);
    case 'read':
      return { next: state, answer: readOf(state, at), isCounted: false };
    case 'inspect':
      return { next: state, answer: rowsOf(state), isCounted: false };
    default: {
      const { next, refusal, expiresAt } = change(state, operation, at);
      return { next, answer: { kind: 'changed', refusal, expiresAt }, isCounted: false };
    }
  }
}

function change(state: AccountState, operation: Change, at: number): Changed {
  switch (operation.kind) {
    case 'create_key':
      return createKey(state, operation.created, operation.member);
    case 'revoke_key':
    case 'rotate_key':
    case 'update_key':
      return changeKey(state, operation, at);
    case 'set_role':
    case 'suspend_member':
    case 'resume_member':
    case 'remove_member':
      return changeMember(state, operation);
    case 'set_plan':
      return setPlan(state, operation.plan);
    case 'add_member':
      return changed({ ...state, joined: state.joined + 1 }, false);
    case 'suspend_account':
      return setSuspended(state, true);
    case 'resume_account':
      return setSuspended(state, false);
  }
}

function readOf(state: AccountState, at: number): Answer {
  const { day, minute } = readMeters(state, at, null);
  return { kind: 'read', plan: state.plan, quotas: [day, minute] };
}

function rowsOf({ day, minute, keyDays, auditEvents }: AccountState): Answer {
  return {
    kind: 'inspected',
    day: day.window,
    used: day.used,
    minute: minute.window,
    minuteUsed: minute.used,
    keyDays,
    auditEvents,
    isChainWhole: true,
  };
}
