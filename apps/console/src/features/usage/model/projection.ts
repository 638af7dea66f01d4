const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Earlier in the day nothing is projected: a few requests would say anything. */
const ELAPSED_MS_MIN = 30 * MINUTE_MS;

/** How the day will end if it goes on as it went so far. */
export type Projection =
  | { readonly kind: 'spent' }
  | { readonly kind: 'early' }
  | { readonly kind: 'runs-out'; readonly at: Date }
  | { readonly kind: 'lasts'; readonly usedAtReset: number };

/**
 * Projects how much of a daily limit will be used, at the average pace since the UTC day began.
 *
 * @param resetAt - When the meter starts anew: the end of the UTC day.
 */
export function projectDay(used: number, limit: number, resetAt: Date, now: Date): Projection {
  if (used >= limit) return { kind: 'spent' };
  const startedAt = resetAt.getTime() - DAY_MS;
  const elapsedMs = now.getTime() - startedAt;
  if (elapsedMs < ELAPSED_MS_MIN) return { kind: 'early' };
  const usedAtReset = Math.round((used / Math.min(elapsedMs, DAY_MS)) * DAY_MS);
  if (usedAtReset <= limit) return { kind: 'lasts', usedAtReset };
  return { kind: 'runs-out', at: new Date(startedAt + (limit / used) * elapsedMs) };
}
