import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { preferencesOf } from './get-notice-preferences.js';
import { noticeReaderOf } from './notice-reader.js';
import type { NoticePreferencesView } from './notice-preferences.view.js';
import type { SaveNoticePreferencesInput } from './save-notice-preferences.input.js';

/**
 * Keeps what the signed-in person wants to be mailed about in this account; it holds for notices that are not spread
 * yet. Not through a key.
 */
export async function saveNoticePreferences(
  ctx: StudioContext,
  caller: Caller,
  { items }: SaveNoticePreferencesInput,
): Promise<Outcome<NoticePreferencesView>> {
  const reader = noticeReaderOf(caller);
  if (!reader.ok) return reader;
  const { accountId, memberId } = reader.value;
  await ctx.storage.repositories.noticePreferences.save(accountId, memberId, items);
  return succeed(await preferencesOf(ctx, reader.value));
}
