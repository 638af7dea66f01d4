import type { ReachedQuota } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { notify, type NoticeOrder } from './notify.js';

/** Shares of a day's requests that are told of, in percent. */
export const QUOTA_SHARES = [80, 100] as const;

const DAY_MS = 86_400_000;
const BATCH = 200;
/** Batches of one round; what is left waits for the next. */
const BATCHES_MAX = 50;

/**
 * Tells who runs an account that it has used up a share of its requests of the day: once a UTC day for each share of a
 * limit, over any number of processes that do this at the same time. So who takes a larger plan is told of that too. An account that has passed both since the last round is told
 * of the higher; one that is below a share now, because its plan was changed, is not told of it.
 *
 * @param at - A clock for tests; by default the database's, which the meters go by.
 * @returns How many notices were written.
 */
export async function tellOfReachedQuotas(ctx: StudioContext, at: Date | null = null): Promise<number> {
  const { repositories } = ctx.storage;
  let written = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const reached = await repositories.noticeSources.listReachedQuotas(QUOTA_SHARES, BATCH, at);
    written += await notify(repositories, reached.map(noticeOf), ctx.clock());
    if (reached.length < BATCH) break;
  }
  return written;
}

function noticeOf({ accountId, percent, used, limit, day, dedupeKey }: ReachedQuota): NoticeOrder {
  const resetAt = toText(new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS));
  const facts = { meter: 'requests' as const, percent, used, limit: Number(limit), resetAt };
  return { kind: 'quota.reached', accountId, memberId: null, forManagers: true, dedupeKey, facts };
}
