import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState } from '../../ui/states.js';
import { FirstCallView } from './first-call-view.js';
import { LastUse } from './key-status.js';
import type { ApiKey } from './keys-queries.js';
import { OVERLAPS } from './rotation.js';
import type { FirstCall } from './use-first-call.js';

/** The first step: how long both keys shall work, and the deed. */
export function MakeReplacement({
  isPending,
  onMake,
}: {
  readonly isPending: boolean;
  /** Told the overlap in seconds; null is until the old key is revoked. */
  readonly onMake: (overlapSeconds: number | null) => void;
}) {
  const [overlap, setOverlap] = useState('open');
  return (
    <Stack gap={4}>
      <SelectField
        label="Keep the old key working"
        description="Both keys work until then, so nothing breaks while you change the client."
        value={overlap}
        options={OVERLAPS}
        onChange={(event) => setOverlap(event.target.value)}
      />
      <div>
        <Button
          variant="primary"
          pending={isPending}
          onClick={() => onMake(OVERLAPS.find(({ value }) => value === overlap)?.seconds ?? null)}
        >
          Create replacement key
        </Button>
      </div>
    </Stack>
  );
}

/** The third step: the replacement is made and waited for. */
export function SeeReplacement({
  call,
  isPending,
  onReplaceLost,
}: {
  readonly call: FirstCall;
  readonly isPending: boolean;
  readonly onReplaceLost: () => void;
}) {
  return (
    <Stack gap={4}>
      <p>The new key is ready. Put it into the client in place of the old one, then use the client once.</p>
      <FirstCallView call={call} />
      <Notice
        tone="neutral"
        title="Is the new key lost?"
        action={
          <Button size="s" pending={isPending} onClick={onReplaceLost}>
            Make another
          </Button>
        }
      >
        It cannot be shown again. Another one takes its place, and the lost one is revoked.
      </Notice>
    </Stack>
  );
}

/** The last step: the replacement works, the old key can go. */
export function RevokeOldKey({ apiKey, call }: { readonly apiKey: ApiKey; readonly call: FirstCall }) {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      valueOf(
        api.POST('/v1/api-keys/{id}/revoke', {
          params: { path: { id: apiKey.id } },
          body: { reason: 'Rotated: its replacement works.' },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  return (
    <Stack gap={4}>
      <FirstCallView call={call} />
      <p>
        The old key <code>{apiKey.mask}</code> still works. Last use: <LastUse apiKey={apiKey} />. Revoke it
        once everything that had it has the new one.
      </p>
      {revoke.error !== null && <ErrorState error={revoke.error} />}
      <div>
        <Button variant="danger" pending={revoke.isPending} onClick={() => revoke.mutate()}>
          Revoke the old key
        </Button>
      </div>
    </Stack>
  );
}

/** All steps are behind. */
export function RotationDone({ apiKey }: { readonly apiKey: ApiKey }) {
  return (
    <Notice tone="success" title="The rotation is done">
      The new key works, and the old key <code>{apiKey.mask}</code> is refused from now on.
    </Notice>
  );
}
