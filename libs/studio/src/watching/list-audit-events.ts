import type { AuditEvent } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { toText } from '../core/to-text.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { AuditEventPage } from './audit-event-page.view.js';
import type { AuditEventView } from './audit-event.view.js';
import { instantOf } from './instant-of.js';
import { ListAuditEventsInput } from './list-audit-events.input.js';

/** Lists what was done in the account, newest first: when, by whom, with which key, through which door. */
export const listAuditEvents = defineOperation({
  action: 'list_audit_events',
  input: ListAuditEventsInput,
  output: AuditEventPage,
  async run(ctx, caller, input) {
    const page = await ctx.storage.repositories.auditEvents.list({
      accountId: caller.accountId,
      action: input.action ?? null,
      targetId: input.targetId ?? null,
      actorMemberId: input.memberId ?? null,
      from: instantOf(input.from),
      to: instantOf(input.to),
      limit: input.limit ?? PAGE_LIMIT_DEFAULT,
      cursor: input.cursor ?? null,
    });
    return succeed({
      items: page.items.map((event) => toAuditEventView(event, caller)),
      nextCursor: page.nextCursor,
    });
  },
});

function toAuditEventView(event: AuditEvent, caller: Caller): AuditEventView {
  const { id, action, targetKind, targetId, channel } = event;
  const isWithheld = tellsOfAnothersOwn(event, caller);
  return {
    sequence: Number(event.seq),
    id,
    at: toText(event.at),
    actor: { kind: event.actorKind, memberId: event.actorMemberId, keyId: event.actorKeyId },
    action,
    targetKind,
    targetId,
    targetName: isWithheld ? null : event.targetName,
    details: isWithheld ? { visibility: 'personal' } : { ...event.details },
    channel,
    hash: event.hash.toString('hex'),
  };
}

/** What a member did to a record of their own is told to others without what it is called and what it says. */
function tellsOfAnothersOwn({ actorMemberId, details }: AuditEvent, { kind, memberId }: Caller): boolean {
  return kind !== 'operator' && details['visibility'] === 'personal' && actorMemberId !== memberId;
}
