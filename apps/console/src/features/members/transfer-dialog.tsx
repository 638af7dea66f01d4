import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Member } from '../../data/account-queries.js';
import { api } from '../../data/api.js';
import { codeOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';

/** Asks before the account is handed on; asks for the password too where the sign-in is not fresh. */
export function TransferDialog({
  member,
  onClose,
}: {
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [password, setPassword] = useState('');
  const [wantsProof, setWantsProof] = useState(false);
  const transfer = useMutation({
    mutationFn: async () => {
      if (password !== '') await valueOf(api.POST('/v1/auth/re-prove', { body: { password } }));
      return valueOf(api.POST('/v1/account/transfer', { body: { memberId: member.id } }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      toast({ title: `${member.name} is now the founder`, description: 'You are an admin.' });
      onClose();
    },
    onError: (error) => {
      if (codeOf(error) === 'proof_required') setWantsProof(true);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!transfer.isPending) transfer.mutate();
  };
  return (
    <Dialog
      kind="alertdialog"
      size="s"
      open
      onOpenChange={(open) => {
        if (!open && !transfer.isPending) onClose();
      }}
      title={
        <>
          Make <bdi>{member.name}</bdi> the founder?
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" type="submit" form={formId} pending={transfer.isPending}>
            Hand the account on
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <Stack>
          <p>
            They decide about the plan, the account and everybody in it from now on. You become an admin, and
            cannot take it back yourself.
          </p>
          <FailureNotice error={transfer.error} />
          {wantsProof && (
            <TextField
              label="Your password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
