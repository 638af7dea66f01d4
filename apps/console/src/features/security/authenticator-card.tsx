import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Stack } from '../../ui/stack.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { ErrorNotice } from '../auth/error-notice.js';
import { EnrolAppDialog } from './enrol-app-dialog.js';
import { factorsQuery, type SecondFactors } from './factors-query.js';
import { useProved } from './use-proved.js';

/** The authenticator app of the person: set up in two steps, or removed. */
export function AuthenticatorCard({
  factors: { authenticatorAppSince: since },
  onCodes,
}: {
  readonly factors: SecondFactors;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const [enrolment, setEnrolment] = useState<ApiSchemas['TotpEnrolmentView'] | null>(null);
  const { change, error, proof } = useProved({
    run: () => valueOf(api.POST('/v1/auth/totp')),
    onDone: setEnrolment,
  });
  return (
    <Card
      title="Authenticator app"
      description="A code that changes every 30 seconds is asked for beside your password."
      actions={
        since === null ? (
          <Button pending={change.isPending} onClick={() => change.mutate(undefined)}>
            Set up an app
          </Button>
        ) : (
          <RemoveApp />
        )
      }
    >
      <Stack>
        <ErrorNotice error={error} />
        {since === null ? (
          <p>No app is set up.</p>
        ) : (
          <p>
            <Badge tone="success">Set up</Badge> since <Time value={since} />
          </p>
        )}
      </Stack>
      <EnrolAppDialog enrolment={enrolment} onClose={() => setEnrolment(null)} onCodes={onCodes} />
      {proof}
    </Card>
  );
}

function RemoveApp() {
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const { change, error, proof } = useProved({
    run: () => valueOf(api.DELETE('/v1/auth/totp')),
    onDone: async () => {
      setIsOpen(false);
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      toast({ title: 'Authenticator app removed' });
    },
  });
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Remove</Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Remove the authenticator app?"
        confirmLabel="Remove"
        pending={change.isPending}
        error={error}
        onConfirm={() => change.mutate(undefined)}
      >
        <p>Its codes are not asked for any more. Without a passkey, your password alone signs in.</p>
      </ConfirmDialog>
      {proof}
    </>
  );
}
