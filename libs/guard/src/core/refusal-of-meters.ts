import type { Refusal } from '@paretostudio/admission';
import { type QuotaDecision, type QuotaDraw, retryAfterSeconds } from '@paretostudio/quotas';
import type { ApiKeyPrincipal } from './api-key-principal.js';

type QuotaRefusal = Extract<QuotaDecision, { admitted: false }>;

/**
 * Puts a refusal of a service's own meters into words and numbers: `quota_exceeded`, told for the meter that keeps the
 * call waiting longest.
 *
 * @param principal - Knows where the meters stand, and the instant that the wait is counted from.
 */
export function refusalOfMeters(
  decision: QuotaRefusal,
  draws: readonly QuotaDraw[],
  principal: ApiKeyPrincipal,
): Refusal {
  const { retryAt } = decision;
  const told = tellingDraw(decision, draws);
  const refusal: Refusal = {
    code: 'quota_exceeded',
    detail: 'A limit of this service is reached.',
    plan: principal.plan,
    quotas: principal.quotas,
    ...(retryAt === null ? {} : { retryAfterSeconds: retryAfterSeconds(retryAt, principal.at) }),
  };
  if (told === null) return refusal;
  const { draw, state } = told;
  const { limit, used, resetAt } = state;
  return { ...refusal, detail: describe(draw, used, resetAt, retryAt), limit, used, resetAt };
}

/** Of the meters without room the one that no waiting helps, or else the one that begins anew last. */
function tellingDraw({ exceeded, quotas }: QuotaRefusal, draws: readonly QuotaDraw[]) {
  const candidates = draws.flatMap((draw) => {
    const state = quotas.find(({ meter }) => meter === draw.meter.name);
    return state !== undefined && exceeded.includes(draw.meter.name) ? [{ draw, state }] : [];
  });
  const hopeless = candidates.find(({ draw }) => draw.cost > draw.limit);
  const [last = null] = candidates.sort((a, b) => b.state.resetAt.getTime() - a.state.resetAt.getTime());
  return hopeless ?? last;
}

function describe(
  { meter, limit, cost }: QuotaDraw,
  used: number,
  resetAt: Date,
  retryAt: Date | null,
): string {
  if (retryAt === null) {
    return `The call takes ${cost} ${meter.unit}, more than the whole limit of ${limit} (${meter.title}); waiting does not help.`;
  }
  return (
    `${used} of ${limit} ${meter.unit} are used and the call takes ${cost} (${meter.title}). ` +
    `The count begins again at ${resetAt.toISOString()}. Wait until then, or ask this service for a higher limit.`
  );
}
