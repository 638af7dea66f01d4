import { decideQuota, type QuotaDecision, type QuotaDraw, type QuotaTake } from '@paretostudio/quotas';

/** Where one counter of a group stood before the group took from it. */
export interface CounterState {
  readonly used: number;
  readonly resetAt: Date;
}

/** Takes of one subject that ask for the same, and the callers who wait for them, in order of arrival. */
export class TakeGroup {
  readonly #resolves: ((decision: QuotaDecision) => void)[] = [];
  readonly #rejects: ((error: unknown) => void)[] = [];

  constructor(
    readonly subject: string,
    readonly draws: readonly QuotaDraw[],
  ) {}

  get waiting(): number {
    return this.#resolves.length;
  }

  /** Whether a take asks for what the takes of the group ask for, in the same order. */
  isLike({ draws }: QuotaTake): boolean {
    return (
      draws.length === this.draws.length &&
      draws.every(({ meter, limit, cost }, index) => {
        const own = this.draws[index];
        return (
          own?.meter.name === meter.name &&
          own.meter.window === meter.window &&
          own.limit === limit &&
          own.cost === cost
        );
      })
    );
  }

  /** Tells whether all takes of the group may fit at once into its only counter. */
  get mayFitWhole(): boolean {
    const [draw, ...others] = this.draws;
    return (
      draw !== undefined && others.length === 0 && draw.cost > 0 && draw.cost * this.waiting <= draw.limit
    );
  }

  /** Adds a caller, who is answered exactly once. */
  join(): Promise<QuotaDecision> {
    return new Promise((resolve, reject) => {
      this.#resolves.push(resolve);
      this.#rejects.push(reject);
    });
  }

  /** Answers everyone: the first `granted` took, each from where the one before left the counters; for the rest there was no room. */
  answer(granted: number, states: readonly CounterState[]): void {
    this.#resolves.forEach((resolve, index) => {
      const before = Math.min(index, granted);
      try {
        resolve(decideQuota(this.draws.map((draw, place) => chargeOf(draw, states[place], before))));
      } catch (error) {
        this.#rejects[index]?.(error);
      }
    });
  }

  /** Fails everyone with one error. */
  fail(error: unknown): void {
    this.#rejects.forEach((reject) => reject(error));
  }
}

function chargeOf({ meter, limit, cost }: QuotaDraw, state: CounterState | undefined, takesBefore: number) {
  if (state === undefined) {
    throw new Error(`The meter "${meter.name}" was not counted.`);
  }
  return { meter: meter.name, limit, cost, used: state.used + takesBefore * cost, resetAt: state.resetAt };
}
