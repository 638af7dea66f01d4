import type { MeterWindow } from './meter.js';

/** Where one meter stands. */
export interface QuotaState {
  /** Name of the meter. */
  readonly meter: string;
  /** Most units in the window. */
  readonly limit: number;
  /** Units counted so far in the window; above the limit after a downgrade in the middle of it. */
  readonly used: number;
  /** When the window ends and counting begins again. */
  readonly resetAt: Date;
  /** How long the window is; told for meters that are not the studio's, whose windows everybody knows. */
  readonly window?: MeterWindow;
}

/** Computes the units left in the window; never below 0, also when more was used than the limit is now. */
export function remainingOf(state: QuotaState): number {
  return Math.max(0, state.limit - state.used);
}
