import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWhoami } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Time } from '../../ui/time.js';
import { LastUse } from './key-status.js';
import { apiKeyQuery, type ApiKey } from './keys-queries.js';

/** Where a rotation stands that this key is a part of, on either side; nothing when it is part of none. */
export function KeyRotationNotice({
  apiKey,
  onGoOn,
}: {
  readonly apiKey: ApiKey;
  readonly onGoOn: () => void;
}) {
  if (apiKey.replacedById !== null && apiKey.status !== 'revoked') {
    return <Replaced apiKey={apiKey} replacementId={apiKey.replacedById} onGoOn={onGoOn} />;
  }
  return apiKey.replacesId === null ? null : <Replacement replacesId={apiKey.replacesId} />;
}

function Replaced({
  apiKey,
  replacementId,
  onGoOn,
}: {
  readonly apiKey: ApiKey;
  readonly replacementId: string;
  readonly onGoOn: () => void;
}) {
  const isOwn = useWhoami()?.member?.id === apiKey.memberId;
  const { data: replacement } = useQuery(apiKeyQuery(replacementId));
  return (
    <Notice
      title="A rotation is under way"
      action={
        isOwn && apiKey.status === 'active' ? (
          <Button size="s" onClick={onGoOn}>
            Go on
          </Button>
        ) : undefined
      }
    >
      <Link to={`/settings/developer/${replacementId}`}>Its replacement</Link>
      {replacement === undefined
        ? ' is made.'
        : replacement.lastUsedAt === null
          ? ' was not used yet.'
          : ' works.'}{' '}
      {apiKey.retiresAt === null ? (
        'This key works until it is revoked.'
      ) : (
        <>
          This key works until <Time value={apiKey.retiresAt} format="datetime" />.
        </>
      )}
    </Notice>
  );
}

function Replacement({ replacesId }: { readonly replacesId: string }) {
  const { data: old } = useQuery(apiKeyQuery(replacesId));
  if (old === undefined || old.status !== 'active') return null;
  return (
    <Notice title="This key replaces one that still works">
      <Link to={`/settings/developer/${replacesId}`}>
        The old key <code>{old.mask}</code>
      </Link>{' '}
      can be revoked once nothing uses it. Its last use: <LastUse apiKey={old} />.
    </Notice>
  );
}
