import type { StudioContext } from '../core/studio-context.js';
import type { Outcome } from '../core/outcome.js';
import { succeed } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';

const DAY_MS = 86_400_000;

/** A span of time that has a start and an end. */
export interface UsageSpan {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** How long a span is in days of 24 hours. */
export interface UsageSpanBounds {
  readonly daysDefault: number;
  readonly daysMax: number;
}

/**
 * Reads a span whose ends may be left out: it then ends now, and is as long as the default.
 *
 * @returns The span; or `invalid_request` when it is empty or too long.
 */
export function usageSpanOf(
  ctx: Pick<StudioContext, 'clock'>,
  input: { readonly from?: string; readonly to?: string },
  { daysDefault, daysMax }: UsageSpanBounds,
): Outcome<UsageSpan> {
  const to = input.to === undefined ? ctx.clock() : new Date(input.to);
  const from =
    input.from === undefined ? new Date(to.getTime() - daysDefault * DAY_MS) : new Date(input.from);
  if (from >= to) return refuseField('from', 'must be before `to`');
  if (to.getTime() - from.getTime() > daysMax * DAY_MS) {
    return refuseField('from', `must be at most ${daysMax} days before \`to\``);
  }
  return succeed({ from, to });
}
