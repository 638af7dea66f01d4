import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { noticeReaderOf } from './notice-reader.js';
import type { ReadNoticesInput } from './read-notices.input.js';
import type { UnreadNoticesView } from './unread-notices.view.js';

/**
 * Notes that the signed-in person has read notices, for that person alone; ids of notices that they are not told are
 * passed over like absent ones. Not through a key.
 */
export async function readNotices(
  ctx: StudioContext,
  caller: Caller,
  { ids }: ReadNoticesInput,
): Promise<Outcome<UnreadNoticesView>> {
  const reader = noticeReaderOf(caller);
  if (!reader.ok) return reader;
  const { notices } = ctx.storage.repositories;
  await notices.markRead(reader.value, ids ?? null, ctx.clock());
  return succeed({ unread: await notices.countUnread(reader.value) });
}
