import { valueOf } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { factorsQuery, type SecondFactors } from './factors-query.js';
import { useProved } from './use-proved.js';

/** How many recovery codes are left, and new ones. */
export function RecoveryCodesCard({
  factors: { recoveryCodesLeft: left, passkeys, authenticatorAppSince },
  onCodes,
}: {
  readonly factors: SecondFactors;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const { change, error, proof } = useProved({
    run: () => valueOf(api.POST('/v1/auth/recovery-codes')),
    onDone: async ({ recoveryCodes }) => {
      setIsOpen(false);
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      onCodes(recoveryCodes);
    },
  });
  const isNeeded = passkeys.length > 0 || authenticatorAppSince !== null;
  return (
    <Card
      title="Recovery codes"
      description="Each signs you in once, when your passkeys and your app are out of reach."
      actions={isNeeded && <Button onClick={() => setIsOpen(true)}>Make new codes</Button>}
    >
      <p>{isNeeded ? `${left} of 10 are left.` : 'They come with your first passkey or app.'}</p>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Make new recovery codes?"
        confirmLabel="Make new codes"
        tone="primary"
        pending={change.isPending}
        error={error}
        onConfirm={() => change.mutate(undefined)}
      >
        <p>The ones that you have now work no more.</p>
      </ConfirmDialog>
      {proof}
    </Card>
  );
}
