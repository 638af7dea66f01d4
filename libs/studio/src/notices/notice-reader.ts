import type { NoticeReader } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import type { Outcome } from '../core/outcome.js';
import { succeed } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';

/** Says as whom a person reads notices, by the role of now; refuses keys. */
export function noticeReaderOf({ kind, accountId, memberId, role }: Caller): Outcome<NoticeReader> {
  if (kind !== 'session' || memberId === null) return refuseDenied('Notices are for people; sign in.');
  return succeed({ accountId, memberId, isManager: role === 'founder' || role === 'admin' });
}
