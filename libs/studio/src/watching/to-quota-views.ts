import { remainingOf, type QuotaState } from '@paretostudio/quotas';
import { toText } from '../core/to-text.js';
import type { QuotaView } from './quota.view.js';

/** Shows where meters stand. */
export function toQuotaViews(states: readonly QuotaState[]): QuotaView[] {
  return states.map((state) => ({
    meter: state.meter,
    limit: state.limit,
    used: state.used,
    remaining: remainingOf(state),
    resetAt: toText(state.resetAt),
  }));
}
