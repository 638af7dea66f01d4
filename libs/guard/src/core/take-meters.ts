import { AdmissionUnavailableError, type Refusal, refusalOfOutage } from '@paretostudio/admission';
import type { QuotaDecision, QuotaDraw, QuotaState } from '@paretostudio/quotas';
import type { AccessRequirement } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import type { ApiKeyPrincipal } from './api-key-principal.js';
import { refusalOfMeters } from './refusal-of-meters.js';

/** What became of a call at the service's own meters; the principal knows where they stand. */
export interface MeterTaking {
  readonly principal: ApiKeyPrincipal;
  /** null when everything fitted, and was taken. */
  readonly refusal: Refusal | null;
}

/**
 * Takes from a service's own meters what a granted call draws: all of it, or nothing and the call is refused.
 *
 * @param principal - Let in by admission just now, with the right to the call.
 * @returns The refusal `quota_exceeded` when a meter has no room; `unavailable` when the store fails, whereupon nobody
 *   knows whether it counted.
 * @throws Whatever `subject` and `draws` throw, and the store's {@link RangeError} for an impossible draw: mistakes in
 *   the program, with which nobody is let in.
 */
export async function takeMeters(
  { meters, actions, onOutage }: AccessSettings,
  principal: ApiKeyPrincipal,
  requirement: AccessRequirement,
): Promise<MeterTaking> {
  if (meters === null) return { principal, refusal: null };
  const draws = meters.draws(principal, requirement);
  if (draws.length === 0) return { principal, refusal: null };
  const subject = `${actions.resource}:${meters.subject?.(principal) ?? principal.accountId}`;
  let decision: QuotaDecision;
  try {
    decision = await meters.store.take({ subject, draws });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    onOutage(error);
    return {
      principal,
      refusal: refusalOfOutage(new AdmissionUnavailableError('The meters do not answer.')),
    };
  }
  const metered = principal.withQuotas(withWindows(decision.quotas, draws));
  return {
    principal: metered,
    refusal: decision.admitted ? null : refusalOfMeters(decision, draws, metered),
  };
}

/** A service's meter may bear the name of one of the studio's, and count in another window. */
function withWindows(quotas: readonly QuotaState[], draws: readonly QuotaDraw[]): readonly QuotaState[] {
  return quotas.map((state) => {
    const meter = draws.find((draw) => draw.meter.name === state.meter)?.meter;
    return meter === undefined ? state : { ...state, window: meter.window };
  });
}
