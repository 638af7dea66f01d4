import { NOTICE_KINDS, type NoticeKind, type NoticeReader } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { noticeReaderOf } from './notice-reader.js';
import { NOTICE_KIND_TITLES } from './notice-words.js';
import type { NoticePreferencesView } from './notice-preferences.view.js';

/** Whether who chose nothing is mailed: about every kind. */
export const MAILED_BY_DEFAULT = true;

/** Kinds that concern the account, and reach the founder and admins alone. */
const OF_MANAGERS: readonly NoticeKind[] = ['quota.reached', 'webhook.disabled'];

/** Tells what the signed-in person is mailed about in this account. Not through a key. */
export async function getNoticePreferences(
  ctx: StudioContext,
  caller: Caller,
): Promise<Outcome<NoticePreferencesView>> {
  const reader = noticeReaderOf(caller);
  return reader.ok ? succeed(await preferencesOf(ctx, reader.value)) : reader;
}

/** Reads what a member chose, completed by what holds by default. */
export async function preferencesOf(
  ctx: StudioContext,
  { accountId, memberId, isManager }: NoticeReader,
): Promise<NoticePreferencesView> {
  const chosen = await ctx.storage.repositories.noticePreferences.list(accountId, memberId);
  const mails = new Map(chosen.map(({ kind, mail }) => [kind, mail]));
  const kinds = NOTICE_KINDS.filter((kind) => isManager || !OF_MANAGERS.includes(kind));
  const items = kinds.map((kind) => {
    return { kind, title: NOTICE_KIND_TITLES[kind], mail: mails.get(kind) ?? MAILED_BY_DEFAULT };
  });
  return { delivery: ctx.mail, items };
}
