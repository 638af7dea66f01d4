import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../data/who.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useToast } from '../../../ui/toast.js';
import { unshareRecord } from './library-calls.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { keepRecord, refreshLists } from './record-query.js';
import { useAuthor } from './use-author.js';

/** Asks before a shared record becomes its owner's alone again. */
export function UnshareDialog({
  kind,
  record,
  open,
  onOpenChange,
  onLost,
}: {
  readonly kind: LibraryKind;
  readonly record: Pick<RecordFacts, 'id' | 'title' | 'ownerMemberId'>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Called when the record is somebody else's alone now: its page, where there is one, is to be left. */
  readonly onLost: () => void | Promise<void>;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const authorOf = useAuthor();
  const { member } = useSession();
  const isOwn = record.ownerMemberId === null || record.ownerMemberId === member.id;
  const unshare = useMutation({
    mutationFn: () => unshareRecord(kind.path, record.id),
    onSuccess: async (unshared) => {
      change(false);
      toast({ title: `${record.title} is no longer shared` });
      if (isOwn) return keepRecord(queryClient, kind.path, unshared);
      await onLost();
      queryClient.removeQueries({ queryKey: [kind.path, 'record', record.id], type: 'inactive' });
      return refreshLists(queryClient, kind.path);
    },
  });
  const change = (next: boolean) => {
    unshare.reset();
    onOpenChange(next);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={`Take this ${kind.noun} back from the team?`}
      confirmLabel={`Take ${kind.noun} back`}
      tone="primary"
      pending={unshare.isPending}
      error={unshare.error}
      onConfirm={() => unshare.mutate()}
    >
      <p>
        <strong>
          <bdi>{record.title}</bdi>
        </strong>{' '}
        is for {isOwn ? 'you' : <bdi>{authorOf(record.ownerMemberId)}</bdi>} alone again. Other members and
        their keys no longer find it{isOwn ? '' : ', nor do you'}.
      </p>
    </ConfirmDialog>
  );
}
