import { outcomeKindOf, type UsageRecord } from '@paretostudio/entities';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { toText } from '../core/to-text.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { instantOf } from './instant-of.js';
import { ListUsageRecordsInput } from './list-usage-records.input.js';
import { usageFilterOf } from './usage-filter-of.js';
import { UsageRecordPage } from './usage-record-page.view.js';
import type { UsageRecordView } from './usage-record.view.js';

/**
 * Lists requests one by one, newest first; never what was in them. Founder and admin see everybody's, others their own.
 * Under the right to see usage.
 */
export const listUsageRecords = defineOperation({
  action: 'get_usage',
  input: ListUsageRecordsInput,
  output: UsageRecordPage,
  async run(ctx, caller, input) {
    const page = await ctx.storage.repositories.usageRecords.list({
      ...usageFilterOf(caller, input),
      requestId: input.requestId,
      from: instantOf(input.from),
      to: instantOf(input.to),
      limit: input.limit ?? PAGE_LIMIT_DEFAULT,
      cursor: input.cursor,
    });
    return succeed({ items: page.items.map(toUsageRecordView), nextCursor: page.nextCursor });
  },
});

function toUsageRecordView(record: UsageRecord): UsageRecordView {
  const { id, keyId, memberId, surface, action, outcome, status, cost, durationMs, requestId } = record;
  const { connectionId, agentId, clientName, clientVersion, protocolEra } = record;
  const client = { clientName, clientVersion, protocolEra };
  const at = toText(record.at);
  return {
    id,
    at,
    keyId,
    memberId,
    surface,
    action,
    connectionId,
    agentId,
    outcome,
    outcomeKind: outcomeKindOf(outcome),
    status,
    cost,
    durationMs,
    requestId,
    ...client,
  };
}
