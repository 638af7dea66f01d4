import { useQuery } from '@tanstack/react-query';
import { Card } from '../../ui/card.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type Grouping, usageQuery } from './data/usage-queries.js';
import type { Names } from './data/use-names.js';
import { GroupsTable } from './groups-table.js';
import { conditionOf } from './model/chart-of.js';
import { recordsPath } from './model/records-path.js';
import { type Span, stepMs } from './model/span.js';
import type { UsageFilter } from './model/usage-filter.js';
import styles from './usage-groups.module.css';

/** The sums of a span in a table, by what the page is split by. */
export function UsageGroups({
  filter,
  span,
  by,
  names,
  search,
}: {
  readonly filter: UsageFilter;
  readonly span: Span;
  readonly by: Grouping;
  readonly names: Names;
  readonly search: URLSearchParams;
}) {
  const { data: usage, error, refetch } = useQuery(usageQuery(filter, span, by));
  const shownBy = usage?.groupBy ?? by;
  const toOf = (group: string | null) => {
    if (shownBy === 'day') return group === null ? null : recordsPath(search, {}, dayWithin(span, group));
    const condition = conditionOf(shownBy, group);
    return condition === null ? null : recordsPath(search, condition);
  };
  return (
    <Card
      title={shownBy === 'day' ? 'By day' : 'By group'}
      description="The failure rate leaves out refused requests. Half of the requests took at most p50, 95 % at most p95."
      flush
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && usage === undefined && (
        <div className={styles.loading}>
          <Skeleton lines={4} />
        </div>
      )}
      {usage !== undefined && <GroupsTable key={shownBy} usage={usage} names={names} toOf={toOf} />}
    </Card>
  );
}

function dayWithin(span: Span, day: string) {
  const at = new Date(day);
  return { span, at, until: new Date(at.getTime() + stepMs('day')) };
}
