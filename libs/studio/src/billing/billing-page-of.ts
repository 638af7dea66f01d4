import type { StudioContext } from '../core/studio-context.js';

/** The page of the console that shows what is paid for: where people come back to from the payment provider. */
export function billingPageOf({ publicOrigin }: Pick<StudioContext, 'publicOrigin'>): string {
  return `${publicOrigin}/settings/billing`;
}
