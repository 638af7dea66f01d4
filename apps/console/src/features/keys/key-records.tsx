import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { Table, type Column } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { actionWords } from '../usage/model/action-words.js';
import { surfaceWords } from '../usage/model/record-words.js';
import { durationWords } from '../usage/model/time-words.js';
import { OutcomeBadge } from '../usage/outcome-badge.js';
import { latestRecordsQuery, type UsageRecord } from './latest-records-query.js';

const SHOWN = 10;
const REFRESH_MS = 10_000;

const COLUMNS: readonly Column<UsageRecord>[] = [
  {
    key: 'action',
    header: 'Action or tool',
    primary: true,
    render: ({ action, connectionId }) => <bdi>{actionWords(action, connectionId !== null)}</bdi>,
  },
  { key: 'at', header: 'When', render: ({ at }) => <Time value={at} /> },
  {
    key: 'client',
    header: 'Client',
    render: ({ clientName, surface }) =>
      clientName === null ? surfaceWords(surface) : <bdi>{clientName}</bdi>,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome, outcomeKind }) => <OutcomeBadge outcome={outcome} kind={outcomeKind} />,
  },
  {
    key: 'duration',
    header: 'Duration',
    align: 'end',
    render: ({ durationMs }) => durationWords(durationMs),
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
