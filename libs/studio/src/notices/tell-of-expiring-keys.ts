import type { ExpiringKey } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { notify, type NoticeOrder } from './notify.js';

const DAY_MS = 86_400_000;
/** How long before their end owners of keys are told: a day, where a key was made for a week or less. */
const LEAD = { leadMs: 7 * DAY_MS, shortLeadMs: DAY_MS };
const BATCH = 200;
/** Batches of one round; what is left waits for the next. */
const BATCHES_MAX = 50;

/**
 * Tells owners of keys that these are about to expire: once for each expiry, over any number of processes that do this
 * at the same time. A later expiry is told of anew when its time comes.
 *
 * @returns How many notices were written.
 */
export async function tellOfExpiringKeys({ storage, clock }: StudioContext): Promise<number> {
  const now = clock();
  let written = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const keys = await storage.repositories.noticeSources.listExpiringKeys(now, LEAD, BATCH);
    written += await notify(storage.repositories, keys.map(noticeOf), now);
    if (keys.length < BATCH) break;
  }
  return written;
}

function noticeOf({ id, accountId, memberId, name, expiresAt, dedupeKey }: ExpiringKey): NoticeOrder {
  const facts = { keyId: id, keyName: name, memberId, expiresAt: toText(expiresAt) };
  return { kind: 'api_key.expiring', accountId, memberId, forManagers: false, dedupeKey, facts };
}
