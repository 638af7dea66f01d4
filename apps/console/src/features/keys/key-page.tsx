import { codeOf } from '../../data/words-of.js';
import { useQuery } from '@tanstack/react-query';
import { Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay, useWhoami } from '../../data/who.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { UserText } from '../../ui/user-text.js';
import { KeyDialogs, type KeyDeed } from './key-dialogs.js';
import { KeyFacts } from './key-facts.js';
import { KeyHints } from './key-hints.js';
import { KeyRecords } from './key-records.js';
import { KeyRotationNotice } from './key-rotation-notice.js';
import { KeyStatus } from './key-status.js';
import { apiKeyQuery, type ApiKey } from './keys-queries.js';
import { RevokedNotice } from './revoked-notice.js';

const BACK = { to: '/settings/developer', label: 'API keys' };

/** Settings → Developer → one key: what it is, what it may do, what it did, and its deeds. */
export function KeyPage() {
  const { keyId = '' } = useParams();
  const key = useQuery(apiKeyQuery(keyId));
  if (key.data !== undefined) return <LoadedKey key={keyId} apiKey={key.data} />;
  return (
    <>
      <PageHeader title="API key" back={BACK} />
      {key.isPending && <Skeleton lines={6} label="Loading the key" />}
      {key.isError &&
        (codeOf(key.error) === 'not_found' || codeOf(key.error) === 'invalid_request' ? (
          <EmptyState title="There is no such key" action={<ButtonLink to={BACK.to}>All keys</ButtonLink>}>
            It is not in this account, or it belongs to somebody whose keys you do not see.
          </EmptyState>
        ) : (
          <ErrorState error={key.error} onRetry={() => void key.refetch()} />
        ))}
    </>
  );
}

function LoadedKey({ apiKey }: { readonly apiKey: ApiKey }) {
  const [kind, setKind] = useState<KeyDeed['kind'] | null>(null);
  return (
    <>
      <PageHeader
        title={
          <>
            <UserText lines={2}>{apiKey.name}</UserText>
          </>
        }
        tabTitle={apiKey.name}
        description={
          <Stack direction="row" gap={2}>
            <code>{apiKey.mask}</code>
            <KeyStatus apiKey={apiKey} />
          </Stack>
        }
        back={BACK}
        actions={<Deeds apiKey={apiKey} onDeed={setKind} />}
      />
      <Stack gap={5}>
        {apiKey.status === 'revoked' && <RevokedNotice apiKey={apiKey} />}
        <KeyRotationNotice apiKey={apiKey} onGoOn={() => setKind('rotate')} />
        <KeyHints keyId={apiKey.id} />
        <KeyFacts apiKey={apiKey} />
        <KeyRecords keyId={apiKey.id} />
      </Stack>
      <KeyDialogs
        deed={kind === null ? null : { kind, apiKey }}
        keys={undefined}
        onClose={() => setKind(null)}
      />
    </>
  );
}

function Deeds({
  apiKey,
  onDeed,
}: {
  readonly apiKey: ApiKey;
  readonly onDeed: (kind: KeyDeed['kind']) => void;
}) {
  const memberId = useWhoami()?.member?.id;
  const mayUpdate = useMay('update_api_key');
  const mayRotate = useMay('rotate_api_key');
  const mayRevoke = useMay('revoke_api_key');
  if (apiKey.status === 'revoked') return null;
  const isActive = apiKey.status === 'active';
  return (
    <>
      {mayUpdate && isActive && (
        <Button icon={<Pencil size={15} aria-hidden />} onClick={() => onDeed('edit')}>
          Edit
        </Button>
      )}
      {mayRotate && isActive && memberId === apiKey.memberId && (
        <Button icon={<RefreshCw size={15} aria-hidden />} onClick={() => onDeed('rotate')}>
          {apiKey.replacedById === null ? 'Rotate' : 'Go on rotating'}
        </Button>
      )}
      {mayRevoke && (
        <Button icon={<Trash2 size={15} aria-hidden />} onClick={() => onDeed('revoke')}>
          Revoke
        </Button>
      )}
    </>
  );
}
