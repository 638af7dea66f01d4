import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { EmptyState } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { AddPasskeyDialog } from './add-passkey-dialog.js';
import { factorsQuery, type SecondFactors } from './factors-query.js';
import { useProved } from './use-proved.js';

type Passkey = ApiSchemas['PasskeyView'];

/** The passkeys of the person: each signs in alone, and is a second factor beside the password. */
export function PasskeysCard({
  factors: { passkeys, passkeyOrigin },
  onCodes,
}: {
  readonly factors: SecondFactors;
  /** Told the recovery codes that came with the first factor. */
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const [isAdding, setIsAdding] = useState(false);
  const isHere = passkeyOrigin === window.location.origin;
  return (
    <Card
      title="Passkeys"
      description="Sign in with your fingerprint, face or device PIN. A passkey works at this address alone, so no false page can ask for it."
      actions={isHere && <Button onClick={() => setIsAdding(true)}>Add a passkey</Button>}
      flush={passkeys.length > 0}
    >
      {passkeys.length === 0 && (
        <EmptyState title="No passkey yet">{whyNot(passkeyOrigin, isHere)}</EmptyState>
      )}
      {passkeys.length > 0 && (
        <Table caption="Passkeys" columns={COLUMNS} rows={passkeys} rowKey={({ id }) => id} />
      )}
      <AddPasskeyDialog open={isAdding} onOpenChange={setIsAdding} onCodes={onCodes} />
    </Card>
  );
}

function whyNot(origin: string | null, isHere: boolean): string {
  if (origin === null)
    return 'Browsers keep passkeys for https addresses with a name alone; this server has another one.';
  return isHere
    ? 'You sign in with your password alone.'
    : `Passkeys of this server are made and used at ${origin}.`;
}

const COLUMNS: readonly Column<Passkey>[] = [
  { key: 'name', header: 'Name', primary: true, render: ({ name }) => name },
  { key: 'kept', header: 'Kept', render: ({ backedUp }) => (backedUp ? 'By a manager' : 'On one device') },
  { key: 'added', header: 'Added', render: ({ createdAt }) => <Time value={createdAt} /> },
  {
    key: 'used',
    header: 'Last used',
    render: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : <Time value={lastUsedAt} />),
  },
  {
    key: 'end',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    render: (passkey) => <RemovePasskey passkey={passkey} />,
  },
];

function RemovePasskey({ passkey: { id, name } }: { readonly passkey: Passkey }) {
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const { change, error, proof } = useProved({
    run: () => valueOf(api.DELETE('/v1/auth/passkeys/{id}', { params: { path: { id } } })),
    onDone: async () => {
      setIsOpen(false);
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      toast({ title: `${name} removed` });
    },
  });
  return (
    <>
      <Button size="s" aria-label={`Remove ${name}`} onClick={() => setIsOpen(true)}>
        Remove
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Remove ${name}?`}
        confirmLabel="Remove"
        pending={change.isPending}
        error={error}
        onConfirm={() => change.mutate(undefined)}
      >
        <p>It signs in no more. Delete it on your device too: there it stays.</p>
      </ConfirmDialog>
      {proof}
    </>
  );
}
