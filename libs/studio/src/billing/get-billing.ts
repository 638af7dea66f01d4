import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { BillingView } from './billing.view.js';

/** Shows what the account pays for, as the provider last said; for people in a session, of any role. */
export async function getBilling(ctx: StudioContext, caller: Caller): Promise<Outcome<BillingView>> {
  if (caller.kind !== 'session') return refuseDenied('A key cannot read what is paid for; sign in.');
  const { payments, storage } = ctx;
  const customer =
    payments === null ? null : await storage.repositories.billing.findByAccount(caller.accountId);
  return succeed({
    provider: payments?.name ?? null,
    plan: customer?.planId ?? null,
    status: customer?.status ?? null,
    seats: customer?.seats ?? null,
    endsAt: customer?.endsAt?.toISOString() ?? null,
  });
}
