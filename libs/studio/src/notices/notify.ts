import { newId, type NewNotice, type Repositories } from '@paretostudio/entities';
import type { NoticeContent } from './notice-facts.js';

/** A notice to write. */
export type NoticeOrder = NoticeContent & {
  readonly accountId: string;
  /** Whom it concerns; null when it concerns the account as a whole. */
  readonly memberId: string | null;
  /** Whether the founder and the admins are told too. */
  readonly forManagers: boolean;
  /** What it tells of, at most 200 characters: a second notice with this key is not written. */
  readonly dedupeKey: string;
};

/**
 * Writes notices in the transaction of what they tell, each at most once, however many processes tell it: what is
 * rolled back leaves none. Mails and messages to endpoints are made of them later.
 *
 * @returns How many were written.
 */
export async function notify(
  { notices }: Repositories,
  orders: readonly NoticeOrder[],
  at: Date,
): Promise<number> {
  const rows = orders.map(({ facts, ...order }): NewNotice => ({
    ...order,
    id: newId(),
    facts: { ...facts },
    createdAt: at,
  }));
  return (await notices.insert(rows)).length;
}
