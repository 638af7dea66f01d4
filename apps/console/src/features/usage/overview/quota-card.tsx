import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useWhoami } from '../../../data/who.js';
import { Card } from '../../../ui/card.js';
import { Meter } from '../../../ui/meter.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { type Column, Table } from '../../../ui/table.js';
import { Time, useNow } from '../../../ui/time.js';
import { seriesQuery } from '../data/usage-queries.js';
import { projectDay } from '../model/projection.js';
import { startOf } from '../model/span.js';
import { countWords } from '../model/time-words.js';
import { burnDownOf, type BurnPoint } from './burn-down.js';
import styles from './overview.module.css';
import { clockWords, projectionWords } from './projection-words.js';

const BurnPlot = lazy(async () => ({ default: (await import('./burn-plot.js')).BurnPlot }));
const PACE_MS = 60_000;

/** How much of today's requests is used, over the hours of the UTC day, and how it will go on. */
export function QuotaCard() {
  const whoami = useWhoami();
  const now = useNow(PACE_MS);
  const quota = whoami?.quotas.find(({ meter }) => meter === 'requests');
  const seesAll = whoami?.member?.role === 'founder' || whoami?.member?.role === 'admin';
  if (quota === undefined) {
    return (
      <Card title="Today’s quota">
        {whoami === undefined ? <Skeleton lines={5} /> : <p>No daily limit.</p>}
      </Card>
    );
  }
  const { used, limit } = quota;
  const resetAt = new Date(quota.resetAt);
  const projection = projectDay(used, limit, resetAt, now);
  return (
    <Card title="Today’s quota" description={projectionWords(projection, used, limit)}>
      <Meter
        label="Requests counted"
        used={used}
        limit={limit}
        note={
          <>
            Resets <Time value={quota.resetAt} />, at {clockWords(resetAt)}.
          </>
        }
      />
      <BurnDown
        limit={limit}
        projected={projection.kind === 'lasts' && seesAll ? projection.usedAtReset : null}
        now={now}
      />
      <p className={styles.remark}>
        {seesAll
          ? 'Requests counted over the UTC day. The dotted line is the limit.'
          : 'The line shows your own requests over the UTC day; the bar above counts those of the whole account.'}
      </p>
    </Card>
  );
}

function BurnDown({
  limit,
  projected,
  now,
}: {
  readonly limit: number;
  readonly projected: number | null;
  readonly now: Date;
}) {
  const dayStart = startOf('day', now);
  const span = { from: dayStart, to: null, step: 'hour' } as const;
  const series = useQuery({ ...seriesQuery({}, span, null), refetchInterval: PACE_MS });
  if (series.error !== null) return <ErrorState error={series.error} onRetry={() => void series.refetch()} />;
  if (series.data === undefined) return <Skeleton lines={5} />;
  const points = burnDownOf(series.data.points, dayStart, now);
  return (
    <>
      <div className={styles.burn} aria-hidden="true">
        <Suspense fallback={<Skeleton lines={5} />}>
          <BurnPlot points={points} limit={limit} projected={projected} />
        </Suspense>
      </div>
      <details className={styles.details}>
        <summary>Show as table</summary>
        <Table
          caption="Requests counted today, by the hour of UTC"
          columns={COLUMNS}
          rows={points.slice(1)}
          rowKey={hourOf}
        />
      </details>
    </>
  );
}

const COLUMNS: readonly Column<BurnPoint>[] = [
  { key: 'hour', header: 'Until (UTC)', primary: true, render: (point) => hourOf(point) },
  { key: 'used', header: 'Counted since midnight', align: 'end', render: ({ used }) => countWords(used) },
];

function hourOf({ hour }: BurnPoint): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${String(Math.floor(hour)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
