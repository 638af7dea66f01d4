import { valueOf } from '@paretostudio/api-client';
import type { Role } from '@paretostudio/permissions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { ROLE_WORDS } from '../settings/roles.js';
import type { Invitation, SentInvitation } from './members-queries.js';

interface Values {
  readonly email: string;
  readonly role: Invitation['role'];
}

/** Asks whom to invite as what, and invites. */
export function InviteDialog({
  ownRole,
  onClose,
  onSent,
}: {
  readonly ownRole: Role;
  readonly onClose: () => void;
  readonly onSent: (sent: SentInvitation) => void;
}) {
  const formId = useId();
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    defaultValues: { email: '', role: 'editor' },
  });
  const invite = useMutation({
    mutationFn: (body: Values) => valueOf(api.POST('/v1/invitations', { body })),
    onSuccess: async (sent) => {
      await queryClient.invalidateQueries({ queryKey: ['invitations'] });
      onSent(sent);
    },
  });
  const isAtFields = useFieldErrors(invite.error, setError, ['email', 'role']);
  const roles = rolesToInvite(ownRole);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !invite.isPending) onClose();
      }}
      title="Invite somebody"
      description="They join with this very address, within 7 days."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} pending={invite.isPending}>
            Invite
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => void handleSubmit((body) => invite.mutate(body))(event)}
      >
        <Stack>
          <FailureNotice error={isAtFields ? null : invite.error} />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="off"
            error={formState.errors.email?.message}
            {...register('email', { required: 'Type the e-mail address of the person.' })}
          />
          <SelectField
            label="Role"
            description="Bounds what they and their keys can do. It can be changed at any time."
            options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role].title }))}
            error={formState.errors.role?.message}
            {...register('role')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** The roles that somebody may invite others as. The server decides again. */
export function rolesToInvite(ownRole: Role): readonly Invitation['role'][] {
  if (ownRole === 'founder') return ['admin', 'editor', 'viewer'];
  return ownRole === 'admin' ? ['editor', 'viewer'] : [];
}
