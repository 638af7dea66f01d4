import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../data/api.js';
import { hasUnsaved } from '../../data/unsaved.js';
import { beginSession } from '../../data/who.js';
import { wordsOf } from '../../data/words-of.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import type { MenuItem } from '../../ui/menu.js';
import { useToast } from '../../ui/toast.js';
import { accountsQuery, type Membership } from './members-queries.js';

/**
 * The entries of a menu that switch to the other accounts of the person, none for somebody in one alone; and the
 * question whether what was not saved may be lost, to be drawn beside the menu.
 */
export function useAccountSwitching(): { readonly items: readonly MenuItem[]; readonly question: ReactNode } {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const accounts = useQuery(accountsQuery).data?.items ?? [];
  const [asked, setAsked] = useState<string | null>(null);
  const { mutate } = useMutation({
    mutationFn: (accountId: string) => valueOf(api.POST('/v1/auth/switch', { body: { accountId } })),
    onSuccess: async (session) => {
      // What is shown is of the other account: begin where both have something.
      await navigate('/');
      beginSession(queryClient, session);
    },
    onError: (error) =>
      toast({
        tone: 'danger',
        title: 'You are still in the same account',
        description: wordsOf(error).detail,
      }),
  });
  const others = accounts.filter(({ isCurrent }) => !isCurrent);
  const items = others.map((membership, index): MenuItem => ({
    label: labelOf(membership, others),
    icon: <Building2 size={15} aria-hidden />,
    separated: index === 0,
    disabled: membership.status !== 'active',
    onSelect: () => (hasUnsaved() ? setAsked(membership.account.id) : mutate(membership.account.id)),
  }));
  const question = (
    <ConfirmDialog
      open={asked !== null}
      onOpenChange={() => setAsked(null)}
      title="Switch without saving?"
      confirmLabel="Switch and lose the changes"
      cancelLabel="Stay on the page"
      pending={false}
      onConfirm={() => {
        setAsked(null);
        if (asked !== null) mutate(asked);
      }}
    >
      <p>What was not saved on this page would be lost.</p>
    </ConfirmDialog>
  );
  return { items, question };
}

/** Two accounts may have one name: then the end of the id tells them apart. */
function labelOf({ account, status }: Membership, all: readonly Membership[]): string {
  const isAmbiguous = all.filter((each) => each.account.name === account.name).length > 1;
  const name = isAmbiguous ? `${account.name} (${account.id.slice(-6)})` : account.name;
  return status === 'active' ? `Switch to ${name}` : `${name}, suspended`;
}
