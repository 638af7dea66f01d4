import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useToast } from '../../ui/toast.js';
import { UserText } from '../../ui/user-text.js';
import { CONNECTED_APPS, type ConnectedApp } from './use-connected-apps.js';

/** The end of a connected app, asked for once more; nothing for one that has ended. */
export function RevokeApp({ app }: { readonly app: ConnectedApp }) {
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const revoke = useMutation({
    mutationFn: () =>
      valueOf(api.POST('/v1/connected-apps/{id}/revoke', { params: { path: { id: app.id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [CONNECTED_APPS] });
      setIsOpen(false);
      toast({ title: `${app.name} was revoked` });
    },
  });
  if (app.status !== 'active') return null;
  return (
    <>
      <Button size="s" aria-label={`Revoke ${app.name}`} onClick={() => setIsOpen(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Revoke ${app.name}?`}
        confirmLabel="Revoke"
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
      >
        <p>
          <UserText>{app.name}</UserText> is refused from its next request on. To use it again, somebody has
          to connect it anew.
        </p>
      </ConfirmDialog>
    </>
  );
}
