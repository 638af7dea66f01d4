import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { toText } from '../core/to-text.js';
import { GetUsageInput, USAGE_SPAN_DAYS_MAX } from './get-usage.input.js';
import { memberSeen } from './member-seen.js';
import { readQuotas } from './read-quotas.js';
import { toQuotaViews } from './to-quota-views.js';
import { UsageView } from './usage.view.js';

const DAY_MS = 86_400_000;
const SPAN_DAYS_DEFAULT = 30;

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
    const to = input.to === undefined ? ctx.clock() : new Date(input.to);
    const from =
      input.from === undefined ? new Date(to.getTime() - SPAN_DAYS_DEFAULT * DAY_MS) : new Date(input.from);
    if (from >= to) return refuseField('from', 'must be before `to`');
    if (to.getTime() - from.getTime() > USAGE_SPAN_DAYS_MAX * DAY_MS) {
      return refuseField('from', `must be at most ${USAGE_SPAN_DAYS_MAX} days before \`to\``);
    }
    const groupBy = input.groupBy ?? 'day';
    const { accountId } = caller;
    const { keyId = null, connectionId = null, agentId = null } = input;
    const filter = {
      accountId,
      memberId: memberSeen(caller),
      from,
      to,
      keyId,
      connectionId,
      agentId,
      groupBy,
    };
    const [sums, quotas] = await Promise.all([
      ctx.storage.repositories.usageRecords.summarize(filter),
      readQuotas(ctx, caller),
    ]);
    return succeed({
      from: toText(from),
      to: toText(to),
      groupBy,
      requests: sums.reduce((total, { requests }) => total + requests, 0),
      groups: sums.map(({ group, requests, refused, cost }) => ({
        group: group || null,
        requests,
        refused,
        cost,
      })),
      quotas: toQuotaViews(quotas),
    });
  },
});
