import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { leaveSession, useSession } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';

/** The way out of the account, for everybody but its founder. */
export function LeaveCard() {
  const { account, member } = useSession();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/account/leave')),
    onSuccess: () => leaveSession(queryClient),
  });
  if (member.role === 'founder') return null;
  return (
    <Card
      title="Leave the account"
      description="Your keys and sessions in it end for good. What you made for it stays."
    >
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        Leave
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={(open) => {
          if (!leave.isPending) setIsAsking(open);
        }}
        title={
          <>
            Leave <bdi>{account.name}</bdi>?
          </>
        }
        confirmLabel="Leave the account"
        pending={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate()}
      >
        <p>You come back by another invitation alone. You are signed out now.</p>
      </ConfirmDialog>
    </Card>
  );
}
