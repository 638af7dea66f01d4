import { decideQuota, type QuotaCharge, type QuotaDecision } from './decide-quota.js';
import type { MeterWindow } from './meter.js';
import { windowFor, type QuotaWindow } from './quota-window.js';
import { QuotaStoreFullError } from './quota-store-full-error.js';
import type { QuotaDraw, QuotaStore, QuotaTake } from './quota-store.js';

/** Settings of a {@link MemoryQuotaStore}. */
export interface MemoryQuotaStoreOptions {
  /** Where the time comes from; default the clock of the machine. */
  readonly clock?: () => Date;
  /** Most counters alive at once, over both kinds of window; default 1,000,000 (about 100 MB). */
  readonly countersMax?: number;
}

interface OpenWindow {
  readonly window: QuotaWindow;
  readonly used: Map<string, number>;
}

/**
 * Keeps counters in the memory of one process.
 *
 * For tests, and for a program of one process that may forget its counts when it ends. All counters of a window are
 * dropped when the next one opens; in between, at most `countersMax` are alive, and a take that would need one more
 * is an outage ({@link QuotaStoreFullError}), because forgetting a live counter would admit more than its limit.
 */
export class MemoryQuotaStore implements QuotaStore {
  readonly #clock: () => Date;
  readonly #countersMax: number;
  readonly #open = new Map<MeterWindow, OpenWindow>();

  constructor(options: MemoryQuotaStoreOptions = {}) {
    this.#clock = options.clock ?? (() => new Date());
    this.#countersMax = options.countersMax ?? 1_000_000;
  }

  /** Counters alive at this moment, those of a window that is over but not yet followed included. */
  get counterCount(): number {
    let count = 0;
    for (const { used } of this.#open.values()) {
      count += used.size;
    }
    return count;
  }

  /** {@inheritDoc QuotaStore.take} */
  async take(request: QuotaTake): Promise<QuotaDecision> {
    const decision = this.#decide(request);
    if (decision.admitted) {
      this.#count(request);
    }
    return decision;
  }

  /** {@inheritDoc QuotaStore.peek} */
  async peek(request: QuotaTake): Promise<QuotaDecision> {
    const decision = this.#decide(request);
    if (!decision.admitted) {
      return decision;
    }
    const quotas = decision.quotas.map((state, index) => ({
      ...state,
      used: state.used - (request.draws[index]?.cost ?? 0),
    }));
    return { admitted: true, quotas };
  }

  #decide(request: QuotaTake): QuotaDecision {
    requireDistinctMeters(request.draws);
    const now = this.#clock();
    return decideQuota(
      request.draws.map((draw): QuotaCharge => {
        const { window, used } = this.#windowOf(draw.meter.window, now);
        return {
          meter: draw.meter.name,
          limit: draw.limit,
          cost: draw.cost,
          used: used.get(counterOf(request.subject, draw)) ?? 0,
          resetAt: window.endsAt,
        };
      }),
    );
  }

  /** Runs without a pause after #decide, in the same turn, so no other take comes between them. */
  #count(request: QuotaTake): void {
    const moves = request.draws.flatMap((draw) => {
      const used = this.#open.get(draw.meter.window)?.used;
      return used === undefined || draw.cost === 0
        ? []
        : [{ used, counter: counterOf(request.subject, draw), draw }];
    });
    const added = moves.filter((move) => !move.used.has(move.counter)).length;
    if (added > 0 && this.counterCount + added > this.#countersMax) {
      throw new QuotaStoreFullError(this.#countersMax);
    }
    for (const { used, counter, draw } of moves) {
      used.set(counter, (used.get(counter) ?? 0) + draw.cost);
    }
  }

  #windowOf(kind: MeterWindow, now: Date): OpenWindow {
    const open = this.#open.get(kind);
    if (open !== undefined && now < open.window.endsAt) {
      return open;
    }
    const next = { window: windowFor(kind, now), used: new Map<string, number>() };
    this.#open.set(kind, next);
    return next;
  }
}

function counterOf(subject: string, draw: QuotaDraw): string {
  // A length in front keeps ("a", "b:c") and ("a:b", "c") apart, whatever the names hold.
  return `${draw.meter.name.length}:${draw.meter.name}:${subject}`;
}

function requireDistinctMeters(draws: readonly QuotaDraw[]): void {
  if (new Set(draws.map((draw) => draw.meter.name)).size !== draws.length) {
    throw new RangeError('A take names each meter at most once.');
  }
}
