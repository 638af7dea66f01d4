import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '../../../ui/card.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { useNow } from '../../../ui/time.js';
import { usageQuery } from '../data/usage-queries.js';
import type { Names } from '../data/use-names.js';
import { GroupLabel } from '../group-label.js';
import { conditionOf } from '../model/chart-of.js';
import { recordsPath } from '../model/records-path.js';
import { readSpan } from '../model/span.js';
import { countWords, shareWords } from '../model/time-words.js';
import styles from './overview.module.css';

const SHOWN = 5;
const SPAN = new URLSearchParams({ span: '14d' });

/** The groups with most requests of the last 14 days. */
export function TopCard({
  by,
  title,
  names,
}: {
  readonly by: 'action' | 'key';
  readonly title: string;
  readonly names: Names;
}) {
  const now = useNow(60_000);
  const { data: usage, error, refetch } = useQuery(usageQuery({}, readSpan(SPAN, now), by));
  const groups = usage?.groups.slice(0, SHOWN) ?? [];
  return (
    <Card title={title} description="By requests in the last 14 days.">
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && usage === undefined && <Skeleton lines={SHOWN} />}
      {usage !== undefined && groups.length === 0 && <p className={styles.remark}>No requests yet.</p>}
      {groups.length > 0 && (
        <ol className={styles.tops}>
          {groups.map(({ group, requests, refused, failed }) => {
            const condition = conditionOf(by, group);
            const label = <GroupLabel by={by} group={group} names={names} />;
            return (
              <li key={group ?? ''} className={styles.top}>
                <span className={styles.topName}>
                  {condition === null ? label : <Link to={recordsPath(SPAN, condition)}>{label}</Link>}
                </span>
                <span className={styles.topCount}>{countWords(requests)}</span>
                <meter
                  className={styles.share}
                  min={0}
                  max={groups[0]?.requests ?? 1}
                  value={requests}
                  aria-label={`${countWords(requests)} requests`}
                />
                <span className={styles.topNote}>
                  {failed > 0 && `${shareWords(failed, requests - refused)} failed`}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
