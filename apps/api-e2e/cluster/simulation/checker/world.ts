import type { AccountState } from '../model/account-state.js';
import type { Answer } from '../model/answer.js';
import { apply } from '../model/apply.js';
import { isExpected } from '../model/expectation.js';
import type { Operation } from '../model/operation.js';
import { changesNothing } from './changes-nothing.js';
import type { Call } from './history.js';
import { isShownReached, isWithinShown, type Counted } from './shown-meters.js';

/** A call that is under way, with what it will be answered; null for one that is lost. */
export interface OpenCall {
  readonly call: Call;
  readonly answer: Answer | null;
  /** The place of its end in the history. */
  readonly endsAt: number;
}

/** One way in which everything so far can have happened. */
export class World {
  /** The same for worlds that go on in the same ways. */
  readonly id: string;

  /**
   * @param done - Ids of calls that are under way and have happened already.
   * @param batch - Requests of a batch that is not complete: the meters that they were answered are still to be reached.
   */
  constructor(
    readonly state: AccountState,
    readonly done: ReadonlySet<number> = new Set(),
    private readonly batch: readonly Counted[] = [],
  ) {
    const ids = [...done].sort((one, other) => one - other).join();
    this.id = JSON.stringify([ids, state, batch.map(({ answer }) => answer.quotas)]);
  }

  /** Whether the account is in the middle of a batch, which is one step for everybody else: nobody sees it. */
  get isAmidBatch(): boolean {
    return this.batch.length > 0;
  }

  /** The worlds in which a call happens now; none if its answer could not be what it was. */
  after({ call, answer }: OpenCall): World[] {
    const { operation } = call;
    const counted = countedOf(operation, answer);
    const isOfBatches = answer === null ? operation.kind === 'request' : counted !== null;
    if (this.isAmidBatch && !isOfBatches) return [];
    const batch = counted === null ? this.batch : [...this.batch, counted];
    const done = new Set([...this.done, call.id]);
    return this.#statesAfter(call, answer)
      .filter((state) => counted === null || isWithinShown(state, counted))
      .map((state) => {
        const left = batch.filter((each) => !isShownReached(state, each));
        return new World(state, done, left);
      });
  }

  /**
   * This world after all calls that look, or are refused, and can do so now. Nothing is missed by that: whatever can come
   * before such a call can as well come after it.
   */
  withQuietCalls(open: readonly OpenCall[]): World {
    if (this.isAmidBatch) return this;
    const quiet = open.filter(
      ({ call, answer }) =>
        answer !== null &&
        !this.done.has(call.id) &&
        changesNothing(call.operation, answer) &&
        this.#statesAfter(call, answer).length > 0,
    );
    if (quiet.length === 0) return this;
    return new World(this.state, new Set([...this.done, ...quiet.map(({ call }) => call.id)]));
  }

  /** This world when a call is no longer under way. */
  without(id: number): World {
    return new World(this.state, new Set([...this.done].filter((each) => each !== id)));
  }

  /** A lost call that changes nothing need not have happened. */
  #statesAfter(call: Call, answer: Answer | null): AccountState[] {
    const [first = 0] = call.clocks;
    const clocks = answer === null ? call.clocks : [timeOf(answer) ?? first];
    return clocks.flatMap((at) => {
      if (!call.clocks.includes(at)) return [];
      const transition = apply(this.state, call.operation, at);
      const isPossible = answer === null ? transition.next !== this.state : isExpected(answer, transition);
      return isPossible ? [transition.next] : [];
    });
  }
}

function countedOf(operation: Operation, answer: Answer | null): Counted | null {
  if (operation.kind !== 'request' || answer?.kind !== 'admitted') return null;
  return changesNothing(operation, answer) ? null : { request: operation, answer };
}

/** The clock that an answer says it was decided by. */
function timeOf(answer: Answer): number | null {
  return 'at' in answer ? answer.at : null;
}
