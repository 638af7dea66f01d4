import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ButtonLink } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { useNow } from '../../../ui/time.js';
import { seriesQuery } from '../data/usage-queries.js';
import type { Names } from '../data/use-names.js';
import { FigureList } from '../figure-list.js';
import { readSpan } from '../model/span.js';
import { countWords, durationWords, shareWords } from '../model/time-words.js';
import { UsageSeries } from '../usage-series.js';

const PACE_MS = 60_000;

/** The requests of the last 14 days, how many of them failed and how long they took. */
export function TrafficCard({ names }: { readonly names: Names }) {
  const now = useNow(PACE_MS);
  const search = useMemo(() => new URLSearchParams({ span: '14d' }), []);
  const span = readSpan(search, now);
  const {
    data: series,
    error,
    refetch,
  } = useQuery({ ...seriesQuery({}, span, null), refetchInterval: PACE_MS });
  const all = series?.groups[0];
  return (
    <Card
      title="Last 14 days"
      description="Requests made with API keys, by UTC day and result. Select a bar to see its requests."
      actions={
        <ButtonLink to="/usage?span=14d" size="s">
          View usage
        </ButtonLink>
      }
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && series === undefined && <Skeleton lines={8} />}
      {series !== undefined && (
        <>
          <FigureList
            figures={[
              { name: 'Requests', value: countWords(all?.requests ?? 0) },
              {
                name: 'Failure rate',
                value: shareWords(all?.failed ?? 0, (all?.requests ?? 0) - (all?.refused ?? 0)),
                note: `${countWords(all?.failed ?? 0)} failed`,
              },
              { name: 'Refused', value: countWords(all?.refused ?? 0) },
              { name: 'p50', value: durationWords(all?.p50Ms ?? null) },
              { name: 'p95', value: durationWords(all?.p95Ms ?? null) },
            ]}
          />
          <UsageSeries series={series} names={names} search={search} span={span} />
        </>
      )}
    </Card>
  );
}
