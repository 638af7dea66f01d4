import type { NoticeOfReader } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import type { ListNoticesInput } from './list-notices.input.js';
import type { NoticeContent } from './notice-facts.js';
import type { NoticePage } from './notice-page.view.js';
import { noticeReaderOf } from './notice-reader.js';
import { noticeWords } from './notice-words.js';
import type { NoticeView } from './notice.view.js';

/**
 * Lists what the signed-in person is told in this account, newest first: what concerns them and, for the founder and
 * admins, the account. Not through a key.
 */
export async function listNotices(
  ctx: StudioContext,
  caller: Caller,
  { limit = PAGE_LIMIT_DEFAULT, cursor }: ListNoticesInput,
): Promise<Outcome<NoticePage>> {
  const reader = noticeReaderOf(caller);
  if (!reader.ok) return reader;
  const { notices } = ctx.storage.repositories;
  const page = await notices.list(reader.value, { limit, cursor });
  const unread = await notices.countUnread(reader.value);
  return succeed({ items: page.items.map(toNoticeView), unread, nextCursor: page.nextCursor });
}

function toNoticeView(notice: NoticeOfReader): NoticeView {
  const { id, kind, facts, createdAt, readAt } = notice;
  // Facts are written by `notify` alone, so each kind has those of its kind.
  const words = noticeWords({ kind, facts } as unknown as NoticeContent);
  return { id, kind, ...words, facts, createdAt: toText(createdAt), readAt: toText(readAt) };
}
