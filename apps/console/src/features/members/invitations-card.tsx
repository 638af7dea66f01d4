import { valueOf } from '@paretostudio/api-client';
import type { Role } from '@paretostudio/permissions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { wordsOf } from '../../data/words-of.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu } from '../../ui/menu.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { UserText } from '../../ui/user-text.js';
import { ROLE_WORDS } from '../settings/roles.js';
import { InviteDialog, rolesToInvite } from './invite-dialog.js';
import { type Invitation, invitationsQuery, type SentInvitation } from './members-queries.js';
import { SentDialog } from './sent-dialog.js';

/** Who is invited to the account and has not come yet, and the way to invite somebody. */
export function InvitationsCard({
  ownRole,
  hasMembers,
}: {
  readonly ownRole: Role;
  /** Whether the plan has members beside the founder. */
  readonly hasMembers: boolean;
}) {
  const invitations = useQuery(invitationsQuery);
  const [isInviting, setIsInviting] = useState(false);
  const [sent, setSent] = useState<SentInvitation | null>(null);
  return (
    <Card
      flush
      title="Invitations"
      description="Each is for one address and holds for 7 days."
      actions={
        hasMembers && (
          <Button variant="primary" onClick={() => setIsInviting(true)}>
            Invite somebody
          </Button>
        )
      }
    >
      {invitations.isPending && <Skeleton />}
      {invitations.isError && (
        <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
      )}
      {invitations.data?.items.length === 0 && (
        <EmptyState title="Nobody is invited">
          {hasMembers
            ? 'Invited people are listed here until they join.'
            : 'Members come with the Team plan.'}
        </EmptyState>
      )}
      {invitations.data !== undefined && invitations.data.items.length > 0 && (
        <Table
          caption="Invitations"
          columns={columnsFor(ownRole, setSent)}
          rows={invitations.data.items}
          rowKey={({ id }) => id}
          isDimmed={({ status }) => status !== 'pending'}
        />
      )}
      {isInviting && (
        <InviteDialog
          ownRole={ownRole}
          onClose={() => setIsInviting(false)}
          onSent={(invitation) => {
            setIsInviting(false);
            setSent(invitation);
          }}
        />
      )}
      {sent !== null && <SentDialog sent={sent} onClose={() => setSent(null)} />}
    </Card>
  );
}

function columnsFor(ownRole: Role, onSent: (sent: SentInvitation) => void): readonly Column<Invitation>[] {
  return [
    {
      key: 'email',
      header: 'E-mail',
      primary: true,
      render: ({ email, status }) => (
        <>
          <UserText>{email}</UserText> {status === 'expired' && <Badge tone="warning">Expired</Badge>}
          {status === 'void' && <Badge tone="warning">Does not hold</Badge>}
        </>
      ),
    },
    { key: 'role', header: 'Role', render: ({ role }) => ROLE_WORDS[role].title },
    {
      key: 'by',
      header: 'Invited by',
      render: ({ invitedBy }) => (invitedBy === null ? 'Operator' : <UserText>{invitedBy}</UserText>),
    },
    {
      key: 'until',
      header: 'Holds until',
      render: ({ expiresAt }) => <Time value={expiresAt} format="date" />,
    },
    {
      key: 'menu',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      render: (invitation) =>
        rolesToInvite(ownRole).includes(invitation.role) && (
          <InvitationMenu invitation={invitation} onSent={onSent} />
        ),
    },
  ];
}

function InvitationMenu({
  invitation,
  onSent,
}: {
  readonly invitation: Invitation;
  readonly onSent: (sent: SentInvitation) => void;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const params = { path: { id: invitation.id } };
  const onError = (error: unknown) =>
    toast({ tone: 'danger', title: 'The invitation was not changed', description: wordsOf(error).detail });
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['invitations'] });
  const resend = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/invitations/{id}/resend', { params })),
    onSuccess: async (sent) => {
      await refresh();
      onSent(sent);
    },
    onError,
  });
  const revoke = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/invitations/{id}/revoke', { params })),
    onSuccess: async () => {
      await refresh();
      toast({
        title: 'Invitation revoked',
        description: `The link of ${invitation.email} does not hold any more.`,
      });
    },
    onError,
  });
  const isPending = resend.isPending || revoke.isPending;
  return (
    <Menu
      trigger={
        <IconButton
          label={`Actions for the invitation of ${invitation.email}`}
          icon={<MoreHorizontal size={16} aria-hidden />}
          disabled={isPending}
        />
      }
      items={[
        { label: 'Send again', onSelect: () => resend.mutate() },
        { label: 'Revoke', danger: true, separated: true, onSelect: () => revoke.mutate() },
      ]}
    />
  );
}
