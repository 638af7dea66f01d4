import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { ExportUsageRecordsInput } from './export-usage-records.input.js';
import { instantOf } from './instant-of.js';
import { UsageExportPlanView } from './usage-export-plan.view.js';
import { usageFilterOf } from './usage-filter-of.js';

/** Most requests that one export holds. */
export const USAGE_EXPORT_ROWS_MAX = 100_000;

/**
 * Decides whether the requests that match are few enough to be handed out in one file; under the right to see usage.
 * The requests themselves are those that `list_usage_records` pages through.
 */
export const planUsageExport = defineOperation({
  action: 'get_usage',
  input: ExportUsageRecordsInput,
  output: UsageExportPlanView,
  async run(ctx, caller, input) {
    const filter = {
      ...usageFilterOf(caller, input),
      requestId: input.requestId,
      from: instantOf(input.from),
      to: instantOf(input.to),
    };
    const rows = await ctx.storage.repositories.usageRecords.count(filter, USAGE_EXPORT_ROWS_MAX + 1);
    if (rows <= USAGE_EXPORT_ROWS_MAX) return succeed({ rows });
    const most = USAGE_EXPORT_ROWS_MAX.toLocaleString('en-US');
    return refuseField('from', `must be nearer to \`to\`: more than ${most} requests match. Narrow the span`);
  },
});
