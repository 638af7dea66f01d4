import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.js';
import { ErrorState } from '../../ui/states.js';
import { Notice } from '../../ui/notice.js';
import { Time } from '../../ui/time.js';
import { chainLengthQuery, chainQuery } from './audit-queries.js';

/** Longest chain that is verified without being asked: the server reads all of it. */
const VERIFIED_AT_ONCE_MAX = 5_000;

/** Says whether the events of the account are all there and unchanged; long chains are verified on demand. */
export function ChainCard() {
  const { data: length } = useQuery(chainLengthQuery);
  const isShort = length !== undefined && length <= VERIFIED_AT_ONCE_MAX;
  const {
    data: chain,
    error,
    isFetching,
    dataUpdatedAt,
    refetch,
  } = useQuery({ ...chainQuery, enabled: isShort });
  const button = (label: string) => (
    <Button size="s" pending={isFetching} onClick={() => void refetch()}>
      {label}
    </Button>
  );
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div aria-live="polite">
      {chain === undefined ? (
        <Notice
          tone="neutral"
          title={
            isFetching || length === undefined || isShort ? 'Verifying the audit log' : 'Not verified yet'
          }
          action={length !== undefined && !isShort ? button('Verify now') : undefined}
        >
          {isShort || length === undefined
            ? 'The server checks every event.'
            : `${length.toLocaleString('en')} events: verifying them all takes a moment.`}
        </Notice>
      ) : chain.valid ? (
        <Notice tone="success" title={`Verified: ${countOf(chain.count)}`} action={button('Verify again')}>
          {chain.count === 0 ? 'Nothing was written yet.' : 'All events are present, in order and unchanged.'}{' '}
          Each carries a hash of itself and of the one before, so a changed or missing event shows. Checked{' '}
          <Time value={new Date(dataUpdatedAt).toISOString()} />.
        </Notice>
      ) : (
        <Notice
          tone="danger"
          title={`Broken at event ${chain.brokenAt ?? 'unknown'}`}
          action={button('Verify again')}
        >
          This event does not fit the one before it: one of them was changed, taken out or put in after it was
          written. Events before it are as they were written; do not rely on those after it. Tell the operator
          of this server.
        </Notice>
      )}
    </div>
  );
}

function countOf(count: number): string {
  return count === 1 ? '1 event' : `${count.toLocaleString('en')} events`;
}
