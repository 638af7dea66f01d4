import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CheckboxField } from '../../ui/fields.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import type { ApiKey } from './keys-queries.js';
import { latestRecordsQuery } from './latest-records-query.js';

/** What is kept as the reason when somebody ticks that a key leaked. */
export const LEAKED = 'It leaked';

/** Asks once before a key is ended for good: says what will break, and whether it leaked. */
export function RevokeKeyDialog({
  apiKey,
  onClose,
  onRevoked,
}: {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
  /** After the server has confirmed it. */
  readonly onRevoked: (revoked: ApiKey) => void;
}) {
  const toast = useToast();
  const queryClient = useQueryClient();
  const [isLeaked, setIsLeaked] = useState(false);
  const revoke = useMutation({
    mutationFn: () =>
      valueOf(
        api.POST('/v1/api-keys/{id}/revoke', {
          params: { path: { id: apiKey.id } },
          body: isLeaked ? { reason: LEAKED } : {},
        }),
      ),
    onSuccess: async (revoked) => {
      toast({ title: 'Key revoked', description: `${revoked.name} is refused from now on.` });
      // Never before the server said so: until then the key works, and the list says that.
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
      void queryClient.invalidateQueries({ queryKey: ['audit'] });
      onRevoked(revoked);
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open && !revoke.isPending) onClose();
      }}
      title={
        <>
          Revoke <bdi>{apiKey.name}</bdi>?
        </>
      }
      confirmLabel="Revoke key"
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
    >
      <p>
        Requests with <code>{apiKey.mask}</code> fail from now on. This cannot be undone.
      </p>
      <WhatBreaks apiKey={apiKey} />
      <CheckboxField
        label={LEAKED}
        description="Kept as the reason, with the key and in the audit log."
        checked={isLeaked}
        onChange={(event) => setIsLeaked(event.target.checked)}
      />
    </ConfirmDialog>
  );
}

function WhatBreaks({ apiKey }: { readonly apiKey: ApiKey }) {
  const { data: records } = useQuery(latestRecordsQuery(apiKey.id, 1));
  if (apiKey.lastUsedAt === null && apiKey.requestsToday === 0) {
    return <p>It was never used, so nothing should break.</p>;
  }
  const client = records?.[0]?.clientName ?? null;
  const requests =
    apiKey.requestsToday === 1 ? '1 request' : `${apiKey.requestsToday.toLocaleString('en')} requests`;
  return (
    <p>
      Last used{' '}
      {client !== null && (
        <>
          by <bdi>{client}</bdi>{' '}
        </>
      )}
      {apiKey.lastUsedAt !== null && <Time value={apiKey.lastUsedAt} />}
      {apiKey.lastUsedFrom !== null && (
        <>
          {' '}
          from <bdi>{apiKey.lastUsedFrom}</bdi>
        </>
      )}
      ; {requests} today.
    </p>
  );
}
