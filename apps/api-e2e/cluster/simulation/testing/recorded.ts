import type { Call, HistoryEvent } from '../checker/history.js';
import { newAccount, type AccountState } from '../model/account-state.js';
import type { Answer } from '../model/answer.js';
import { apply } from '../model/apply.js';
import type { Operation } from '../model/operation.js';
import { ROLES } from '../run/make-plan.js';

/** Noon of a day, and half a minute into a minute. */
export const NOON = Date.parse('2026-11-22T12:00:30.000Z');

/** A history that a test writes down event by event, for an account of a founder, an editor and a viewer on Team. */
export class Recorded {
  readonly events: HistoryEvent[] = [];
  /** What the account is when each call has happened at its answer, or when the test said so. */
  state: AccountState = newAccount(ROLES);
  #calls = 0;

  /** Notes that something was asked for. */
  call(operation: Operation, at = NOON): Call {
    const call: Call = { id: (this.#calls += 1), account: 0, worker: 'w', operation, clocks: [at] };
    this.events.push({ kind: 'call', call });
    return call;
  }

  /** Lets a call happen now; answers what a right product answers. */
  happen({ operation, clocks: [at = NOON] }: Call): Answer {
    const { next, answer } = apply(this.state, operation, at);
    this.state = next;
    return answer;
  }

  /** Notes an answer: by default that of a call that happens right now. */
  answer(call: Call, answer: Answer = this.happen(call)): void {
    this.events.push({ kind: 'answer', call, answer });
  }

  /** Notes that a call will not be answered. */
  lose(call: Call): void {
    this.events.push({ kind: 'lost', call });
  }

  /** Asks for something and answers it before anything else. */
  do(operation: Operation, at = NOON): Answer {
    const call = this.call(operation, at);
    const answer = this.happen(call);
    this.answer(call, answer);
    return answer;
  }
}

/** A request by a key. */
export function request(key: number, cost = 1, address: string | null = null): Operation {
  return { kind: 'request', key, cost, burst: 1, address };
}
