import type { UsageGroupSummary } from '@paretostudio/entities';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { toText } from '../core/to-text.js';
import { GetUsageInput, USAGE_SPAN_DAYS_MAX } from './get-usage.input.js';
import { readQuotas } from './read-quotas.js';
import { toQuotaViews } from './to-quota-views.js';
import { usageFilterOf } from './usage-filter-of.js';
import type { UsageGroupView } from './usage-group.view.js';
import { usageSpanOf } from './usage-span.js';
import { UsageView } from './usage.view.js';

const SPAN = { daysDefault: 30, daysMax: USAGE_SPAN_DAYS_MAX };

/**
 * Sums up requests of a span of time in groups, such as days or connections, and tells where the account's meters stand. Founder and
 * admin see everybody's requests, others their own.
 *
 * Sums come from records that are written behind: the newest requests may be missing for a moment. The meters are exact.
 */
export const getUsage = defineOperation({
  action: 'get_usage',
  input: GetUsageInput,
  output: UsageView,
  async run(ctx, caller, input) {
    const span = usageSpanOf(ctx, input, SPAN);
    if (!span.ok) return span;
    const { from, to } = span.value;
    const groupBy = input.groupBy ?? 'day';
    const filter = { ...usageFilterOf(caller, input), from, to, groupBy };
    const [summary, quotas] = await Promise.all([
      ctx.storage.repositories.usageRecords.summarize(filter),
      readQuotas(ctx, caller),
    ]);
    return succeed({
      from: toText(from),
      to: toText(to),
      groupBy,
      requests: summary.requests,
      groups: summary.groups.map(toUsageGroupView),
      quotas: toQuotaViews(quotas),
    });
  },
});

function toUsageGroupView(group: UsageGroupSummary): UsageGroupView {
  const { requests, refused, failed, cost, p50Ms, p95Ms } = group;
  return { group: group.group, requests, refused, failed, cost, p50Ms, p95Ms };
}
