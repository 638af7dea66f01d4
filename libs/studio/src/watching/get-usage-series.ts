import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { toText } from '../core/to-text.js';
import { GetUsageSeriesInput, SERIES_SPAN_DAYS_MAX } from './get-usage-series.input.js';
import { usageFilterOf } from './usage-filter-of.js';
import { UsageSeriesView } from './usage-series.view.js';
import { usageSpanOf } from './usage-span.js';

const SPAN_DAYS_DEFAULT = { hour: 1, day: 30 };

/**
 * Tells how many requests there were in each hour or day of a span, all together or by their largest groups; under the
 * right to see usage, and of the same requests.
 *
 * The sums are those of `get_usage` over the same span with the same conditions.
 */
export const getUsageSeries = defineOperation({
  action: 'get_usage',
  input: GetUsageSeriesInput,
  output: UsageSeriesView,
  async run(ctx, caller, input) {
    const step = input.step ?? 'day';
    const splitBy = input.splitBy ?? null;
    const bounds = { daysDefault: SPAN_DAYS_DEFAULT[step], daysMax: SERIES_SPAN_DAYS_MAX[step] };
    const span = usageSpanOf(ctx, input, bounds);
    if (!span.ok) return span;
    const { from, to } = span.value;
    const filter = { ...usageFilterOf(caller, input), from, to, step, splitBy };
    const { groups, points } = await ctx.storage.repositories.usageRecords.readSeries(filter);
    return succeed({
      from: toText(from),
      to: toText(to),
      step,
      splitBy,
      groups: groups.map(({ group, isOther, requests, refused, failed, cost, p50Ms, p95Ms }) => ({
        group,
        isOther,
        requests,
        refused,
        failed,
        cost,
        p50Ms,
        p95Ms,
      })),
      points: points.map(({ at, group, isOther, requests, refused, failed, cost }) => ({
        at: toText(at),
        group,
        isOther,
        requests,
        refused,
        failed,
        cost,
      })),
    });
  },
});
