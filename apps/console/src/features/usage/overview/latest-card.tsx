import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { type Column, Table } from '../../../ui/table.js';
import { Time, useNow } from '../../../ui/time.js';
import { UserText } from '../../../ui/user-text.js';
import { readRecords, type UsageRecord } from '../data/usage-queries.js';
import type { Names } from '../data/use-names.js';
import { actionWords } from '../model/action-words.js';
import { readSpan } from '../model/span.js';
import { durationWords } from '../model/time-words.js';
import { OutcomeBadge } from '../outcome-badge.js';
import { ThingLabel } from '../thing-label.js';
import styles from './overview.module.css';

const SHOWN = 8;
const PACE_MS = 10_000;
const SPAN = new URLSearchParams({ span: '14d' });

/** The newest requests. */
export function LatestCard({ names }: { readonly names: Names }) {
  const now = useNow(60_000);
  const { from } = readSpan(SPAN, now);
  const { data, error, refetch } = useQuery({
    queryKey: ['usage', 'latest', from.toISOString()],
    queryFn: () => readRecords({}, { from, to: null }, { limit: SHOWN }),
    refetchInterval: PACE_MS,
  });
  return (
    <Card
      title="Latest requests"
      actions={
        <ButtonLink to="/usage/records" size="s">
          Follow live
        </ButtonLink>
      }
      flush
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && (
        <div className={styles.inset}>
          <Skeleton lines={SHOWN} />
        </div>
      )}
      {data?.items.length === 0 && (
        <p className={styles.inset}>
          No requests in the last 14 days. Those made with a key appear here within seconds.
        </p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Table
          caption="Latest requests"
          columns={columnsWith(names)}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
    </Card>
  );
}

function columnsWith(names: Names): readonly Column<UsageRecord>[] {
  return [
    {
      key: 'action',
      header: 'Action or tool',
      primary: true,
      render: ({ action, connectionId }) => <UserText>{actionWords(action, connectionId !== null)}</UserText>,
    },
    {
      key: 'outcome',
      header: 'Outcome',
      render: ({ outcome, outcomeKind }) => <OutcomeBadge outcome={outcome} kind={outcomeKind} />,
    },
    {
      key: 'key',
      header: 'Key',
      render: ({ keyId }) => keyId !== null && <ThingLabel name={names.keys.of(keyId)} link />,
    },
    { key: 'took', header: 'Duration', align: 'end', render: ({ durationMs }) => durationWords(durationMs) },
    { key: 'at', header: 'When', align: 'end', render: ({ at }) => <Time value={at} /> },
  ];
}
