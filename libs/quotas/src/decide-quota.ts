import type { QuotaState } from './quota-state.js';

/** Where one meter stands, and what the request would take from it. */
export interface QuotaCharge extends QuotaState {
  /** Units that the request takes: a whole number of at least 0. */
  readonly cost: number;
}

/**
 * Whether a request fits.
 *
 * Admitted: `quotas` is where each meter stands with the request counted. Refused: nothing is counted, `quotas` is
 * where each meter stands without it, `exceeded` names every meter without room, and `retryAt` is the first instant
 * at which the request could fit, or `null` when it never can because one cost is above its whole limit.
 */
export type QuotaDecision =
  | { readonly admitted: true; readonly quotas: readonly QuotaState[] }
  | {
      readonly admitted: false;
      readonly exceeded: readonly string[];
      readonly quotas: readonly QuotaState[];
      readonly retryAt: Date | null;
    };

/**
 * Decides whether one request fits into all its meters: all or nothing.
 *
 * Exactly the limit fits; one more does not. A cost of 0 always fits, also into a meter that is spent or above its
 * limit. Pure: the caller moves the counters, or not.
 *
 * @param charges - One for each meter, in the order in which the answer names them. A limit of 0 admits cost 0 only.
 * @returns See {@link QuotaDecision}.
 * @throws {@link RangeError} If a cost, limit or use is not a whole number of at least 0: a count that went through
 *   here would be damaged.
 * @example
 * const resetAt = new Date('2026-11-22T00:00:00Z');
 * decideQuota([{ meter: 'requests', limit: 50, used: 49, cost: 1, resetAt }]).admitted; // true
 */
export function decideQuota(charges: readonly QuotaCharge[]): QuotaDecision {
  const exceeded = charges.filter((charge) => !fits(charge));
  if (exceeded.length === 0) {
    return { admitted: true, quotas: charges.map((charge) => stateOf(charge, charge.cost)) };
  }
  return {
    admitted: false,
    exceeded: exceeded.map((charge) => charge.meter),
    quotas: charges.map((charge) => stateOf(charge, 0)),
    retryAt: retryAtOf(exceeded),
  };
}

function fits(charge: QuotaCharge): boolean {
  requireWholeNumber(charge, 'cost');
  requireWholeNumber(charge, 'limit');
  requireWholeNumber(charge, 'used');
  return charge.cost === 0 || charge.used + charge.cost <= charge.limit;
}

function requireWholeNumber(charge: QuotaCharge, name: 'cost' | 'limit' | 'used'): void {
  if (!Number.isSafeInteger(charge[name]) || charge[name] < 0) {
    throw new RangeError(
      `Meter "${charge.meter}": ${name} must be a whole number of at least 0, not ${charge[name]}.`,
    );
  }
}

function stateOf(charge: QuotaCharge, taken: number): QuotaState {
  return {
    meter: charge.meter,
    limit: charge.limit,
    used: charge.used + taken,
    resetAt: charge.resetAt,
  };
}

function retryAtOf(exceeded: readonly QuotaCharge[]): Date | null {
  if (exceeded.some((charge) => charge.cost > charge.limit)) {
    return null;
  }
  return new Date(Math.max(...exceeded.map((charge) => charge.resetAt.getTime())));
}
