import type { AccountState } from '../model/account-state.js';
import { changesNothing } from './changes-nothing.js';
import { checkAccount, type Divergence } from './check-account.js';
import type { HistoryEvent } from './history.js';

/** A short proof that a history is wrong. */
export interface Witness {
  /** What the account can have been before it. */
  readonly from: readonly AccountState[];
  /** Events of the history in their order, up to the answer that is wrong. */
  readonly events: readonly HistoryEvent[];
  /** How what was under way then ended later: requests of one batch tell of each other. */
  readonly later: readonly HistoryEvent[];
  /** What the account can have been at the wrong answer. */
  readonly last: readonly AccountState[];
}

/**
 * Shortens a wrong history of one account: to what came after the last moment at which nothing was under way, and of
 * that to what is needed.
 *
 * Only what changes nothing is left out (reads, refusals): a right history stays right without it, so what is still
 * wrong without it was wrong with it.
 */
export function shorten(
  history: readonly HistoryEvent[],
  { settledAt, settled, ...found }: Divergence,
): Witness {
  let rest = history.slice(settledAt + 1);
  let at = found.at - settledAt - 1;
  let { last } = found;
  for (const id of quietCallsOf(rest)) {
    const without = rest.filter(({ call }) => call.id !== id);
    const divergence = checkAccount(settled, without);
    // Another settled moment in between would begin from other states than are told.
    if (divergence === null || divergence.settledAt !== -1) continue;
    [rest, at, last] = [without, divergence.at, divergence.last];
  }
  const events = rest.slice(0, at + 1);
  const asked = new Set(events.map(({ call }) => call.id));
  const later = rest.slice(at + 1).filter(({ kind, call }) => kind !== 'call' && asked.has(call.id));
  return { from: settled, events, later, last };
}

function quietCallsOf(history: readonly HistoryEvent[]): number[] {
  return history.flatMap((event) =>
    event.kind === 'answer' && changesNothing(event.call.operation, event.answer) ? [event.call.id] : [],
  );
}
