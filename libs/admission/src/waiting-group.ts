import { BURST_METER, REQUESTS_METER, type QuotaState } from '@paretostudio/quotas';
import type { Admission, AdmissionRefusal } from './admission.js';
import type { AdmissionGroup } from './admission-store.js';

type Outcome = Admission | AdmissionRefusal;

/**
 * Alike requests and the callers who wait for them, in order of arrival. Inside the library alone.
 *
 * It is handed to the store as it stands, so nobody may join once it was sent: the one who sends it forgets it first.
 */
export class WaitingGroup implements AdmissionGroup {
  /** Batches in which the group was answered `again`. */
  againCount = 0;
  /** Batches in which the group was answered `busy`. */
  busyCount = 0;

  readonly #resolves: ((outcome: Outcome) => void)[] = [];
  readonly #rejects: ((error: Error) => void)[] = [];
  /** One function for all who join, so that a request costs no closure of its own. */
  readonly #enlist = (resolve: (outcome: Outcome) => void, reject: (error: Error) => void): void => {
    this.#resolves.push(resolve);
    this.#rejects.push(reject);
  };

  constructor(
    /** What alike requests have in common, the key included: never logged. */
    readonly id: string,
    readonly digests: readonly Uint8Array[],
    readonly cost: number,
    readonly burst: 0 | 1,
    readonly address: string | null,
    /** When it was made, by the clock of the one who gathers. */
    readonly madeAtMs: number,
  ) {}

  get waiting(): number {
    return this.#resolves.length;
  }

  /** Adds a caller, who is answered exactly once. */
  join(): Promise<Outcome> {
    return new Promise(this.#enlist);
  }

  /** Takes over the callers of a later group of the same id, behind its own. */
  absorb(later: WaitingGroup): void {
    for (const resolve of later.#resolves) {
      this.#resolves.push(resolve);
    }
    for (const reject of later.#rejects) {
      this.#rejects.push(reject);
    }
    this.againCount = Math.max(this.againCount, later.againCount);
    this.busyCount = Math.max(this.busyCount, later.busyCount);
  }

  /** Answers everyone: the first `granted` are let in, each with the meters as they stood after it; the rest is refused. */
  answer(granted: number, admission: Admission | null, refusal: AdmissionRefusal | null): void {
    const resolves = this.#resolves;
    for (let index = 0; index < resolves.length; index++) {
      const outcome = index < granted ? admission && stepBack(admission, this, granted - 1 - index) : refusal;
      if (outcome !== null) {
        resolves[index]?.(outcome);
      }
    }
  }

  /** Fails everyone with one error. */
  fail(error: Error): void {
    for (const reject of this.#rejects) {
      reject(error);
    }
  }
}

/** The admission as it stood before the last `count` requests of its group were let in. */
function stepBack(admission: Admission, { cost, burst }: AdmissionGroup, count: number): Admission {
  if (count === 0 || cost + burst === 0) {
    return admission;
  }
  const quotas: QuotaState[] = [];
  for (const { meter, limit, used, resetAt } of admission.quotas) {
    const step = meter === REQUESTS_METER ? cost : meter === BURST_METER ? burst : 0;
    quotas.push({ meter, limit, used: Math.max(0, used - count * step), resetAt });
  }
  return { ...admission, quotas };
}
