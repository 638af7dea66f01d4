import { UsageChart } from './chart/usage-chart.js';
import type { Series } from './data/usage-queries.js';
import type { Names } from './data/use-names.js';
import { GroupLabel, groupWords } from './group-label.js';
import { chartOf, type ChartPart, conditionOfPart } from './model/chart-of.js';
import { KIND_WORDS } from './model/record-words.js';
import { recordsPath } from './model/records-path.js';
import type { Span } from './model/span.js';

/** A series as a chart, with names, and with the records that are behind it. */
export function UsageSeries({
  series,
  names,
  search,
  span,
}: {
  readonly series: Series;
  readonly names: Names;
  /** The query of the page's address: its span and conditions are kept on the way to the records. */
  readonly search: URLSearchParams;
  readonly span: Span;
}) {
  const chart = chartOf(series);
  const { splitBy } = series;
  const nameOf = ({ kind, group, isOther }: ChartPart) => {
    if (kind !== null) return KIND_WORDS[kind];
    return isOther || splitBy === null ? 'All others' : groupWords(splitBy, group, names);
  };
  return (
    <UsageChart
      chart={chart}
      words={{
        title: `Requests by ${series.step} (UTC)`,
        nameOf,
        labelOf: (part) =>
          splitBy === null || part.isOther ? (
            nameOf(part)
          ) : (
            <GroupLabel by={splitBy} group={part.group} names={names} />
          ),
        bucketTo: ({ at, until }) => recordsPath(search, {}, { span, at, until }),
        partTo: (part) => {
          const condition = conditionOfPart(splitBy, part);
          return condition === null ? null : recordsPath(search, condition);
        },
      }}
    />
  );
}
