import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { Table, type Column } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { latestRecordsQuery, type UsageRecord } from './latest-records-query.js';

const SHOWN = 10;
const REFRESH_MS = 10_000;

const TONES = { ok: 'success', refused: 'warning', failed: 'danger' } as const;

const COLUMNS: readonly Column<UsageRecord>[] = [
  { key: 'action', header: 'Action', primary: true, render: ({ action }) => <code>{action}</code> },
  { key: 'at', header: 'When', render: ({ at }) => <Time value={at} /> },
  {
    key: 'client',
    header: 'Client',
    render: ({ clientName, surface }) =>
      clientName === null ? surface.toUpperCase() : <bdi>{clientName}</bdi>,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome, outcomeKind }) => <Badge tone={TONES[outcomeKind]}>{outcome}</Badge>,
  },
  {
    key: 'duration',
    header: 'Took',
    align: 'end',
    render: ({ durationMs }) => `${durationMs.toLocaleString('en')} ms`,
  },
];

/** The latest requests made with a key, kept up to date. */
export function KeyRecords({ keyId }: { readonly keyId: string }) {
  const records = useQuery({ ...latestRecordsQuery(keyId, SHOWN), refetchInterval: REFRESH_MS });
  return (
    <Card
      title="Latest requests"
      flush={records.data !== undefined && records.data.length > 0}
      actions={
        <ButtonLink to={`/usage/records?keyId=${encodeURIComponent(keyId)}`} size="s">
          All its requests
        </ButtonLink>
      }
    >
      {records.isPending && <Skeleton lines={4} label="Loading requests" />}
      {records.isError && <ErrorState error={records.error} onRetry={() => void records.refetch()} />}
      {records.data?.length === 0 && (
        <EmptyState title="No requests yet">
          What this key does shows up here, a few seconds later.
        </EmptyState>
      )}
      {records.data !== undefined && records.data.length > 0 && (
        <Table caption="Latest requests" columns={COLUMNS} rows={records.data} rowKey={({ id }) => id} />
      )}
    </Card>
  );
}
