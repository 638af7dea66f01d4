import type { QuotaState } from '@paretostudio/quotas';
import type { Caller } from '../core/caller.js';
import type { StudioContext } from '../core/studio-context.js';

/** Where the caller's meters stand: as admission just saw them, else as read now; nothing is counted. */
export async function readQuotas(ctx: StudioContext, caller: Caller): Promise<readonly QuotaState[]> {
  if (caller.quotas !== undefined) return caller.quotas;
  return (await ctx.storage.repositories.meters.readQuota(caller.accountId))?.quotas ?? [];
}
