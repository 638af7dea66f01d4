import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../data/api.js';
import { codeOf } from '../../data/words-of.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { useToast } from '../../ui/toast.js';
import type { ConnectionDetail } from './connections-queries.js';
import styles from './connections.module.css';

/** Asks for the prefix before a connection is deleted for good; where agents have it, it names them and asks again. */
export function DeleteConnectionDialog({
  connection: { id, name, slug },
  onClose,
}: {
  readonly connection: ConnectionDetail;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: (force: boolean) =>
      valueOf(
        api.DELETE('/v1/connections/{id}', { params: { path: { id }, query: force ? { force } : {} } }),
      ),
    onSuccess: async ({ agentsChanged }) => {
      toast({
        title: `Deleted ${name}`,
        ...(agentsChanged > 0 && { description: `Agents that lost it: ${agentsChanged}.` }),
      });
      await navigate('/connections');
      queryClient.removeQueries({ queryKey: ['connections', 'one', id] });
      await Promise.all(
        [['connections'], ['agents'], ['whoami']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  const isInUse = codeOf(remove.error) === 'conflict';
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Delete this connection?"
      confirmLabel={isInUse ? 'Delete it and take it out of the agents' : 'Delete connection'}
      typed={slug}
      pending={remove.isPending}
      error={isInUse ? null : remove.error}
      onConfirm={() => remove.mutate(isInUse)}
    >
      <p className={styles.sentence}>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        goes with its credentials, its tools and their approvals, at once and for good. Keys that name it open
        nothing any more.
      </p>
      {isInUse && remove.error !== null && (
        <Notice tone="warning" title="Nothing was deleted: agents have this connection">
          {agentsNamed(remove.error.message)} Deleting it takes its tools away from them.
        </Notice>
      )}
    </ConfirmDialog>
  );
}

/** The sentence that names the agents; the server's next one speaks to programs. */
function agentsNamed(detail: string): string {
  return detail.split(' Take it out of them')[0] ?? detail;
}
