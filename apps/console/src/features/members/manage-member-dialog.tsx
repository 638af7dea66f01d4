import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Member } from '../../data/account-queries.js';
import { api } from '../../data/api.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useToast } from '../../ui/toast.js';

/** What is done with a member's place in the account. */
export type MemberDeed = 'suspend' | 'resume' | 'remove';

const WORDS: {
  readonly [D in MemberDeed]: {
    readonly title: string;
    readonly label: string;
    readonly done: string;
    readonly text: ReactNode;
  };
} = {
  suspend: {
    title: 'Suspend',
    label: 'Suspend member',
    done: 'is suspended',
    text: 'Their keys and sessions in this account are refused from now on, until you let them in again. Nothing is deleted.',
  },
  resume: {
    title: 'Let in again:',
    label: 'Let in again',
    done: 'is let in again',
    text: 'Their keys work again from now on. They sign in anew.',
  },
  remove: {
    title: 'Remove',
    label: 'Remove member',
    done: 'is removed',
    text: 'Their keys and sessions in this account are refused from now on, for good. What they made for the account stays.',
  },
};

/** Asks before a member is suspended, let in again or removed. */
export function ManageMemberDialog({
  member,
  deed,
  onClose,
}: {
  readonly member: Member;
  readonly deed: MemberDeed;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const words = WORDS[deed];
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { id: member.id } };
      if (deed === 'suspend') return valueOf(api.POST('/v1/members/{id}/suspend', { params }));
      if (deed === 'resume') return valueOf(api.POST('/v1/members/{id}/resume', { params }));
      return valueOf(api.POST('/v1/members/{id}/remove', { params }));
    },
    onSuccess: async () => {
      await Promise.all(
        ['members', 'invitations', 'account', 'whoami'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name] }),
        ),
      );
      toast({ title: `${member.name} ${words.done}` });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open && !change.isPending) onClose();
      }}
      title={
        <>
          {words.title} <bdi>{member.name}</bdi>?
        </>
      }
      confirmLabel={words.label}
      tone={deed === 'resume' ? 'primary' : 'danger'}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate()}
    >
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}
