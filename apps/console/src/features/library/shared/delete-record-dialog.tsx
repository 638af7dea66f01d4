import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../../data/who.js';
import { Button } from '../../../ui/button.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useToast } from '../../../ui/toast.js';
import { deleteRecord } from './library-calls.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { refreshLists } from './record-query.js';
import { useDuplicate } from './use-duplicate.js';
import { useRoom } from './use-room.js';

/** Asks for the name before a record is deleted for good, and offers to duplicate it first. */
export function DeleteRecordDialog({
  kind,
  record,
  open,
  onOpenChange,
  onDeleted,
}: {
  readonly kind: LibraryKind;
  readonly record: Pick<RecordFacts, 'id' | 'name' | 'title'>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Called once it is gone and the dialog is closed; its page, where there is one, is to be left. */
  readonly onDeleted: () => void | Promise<void>;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const duplicate = useDuplicate(kind);
  const mayDuplicate = useMay(`duplicate_${kind.noun}`);
  const isFull = useRoom(kind.path)?.isFull ?? true;
  const remove = useMutation({
    mutationFn: () => deleteRecord(kind.path, record.id),
    onSuccess: async () => {
      onOpenChange(false);
      toast({ title: `Deleted ${record.title}` });
      await onDeleted();
      // Not while a page still shows it: it would be asked for again.
      queryClient.removeQueries({ queryKey: [kind.path, 'record', record.id], type: 'inactive' });
      await refreshLists(queryClient, kind.path);
    },
  });
  const change = (next: boolean) => {
    remove.reset();
    onOpenChange(next);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={`Delete this ${kind.noun}?`}
      confirmLabel={`Delete ${kind.noun}`}
      typed={record.name}
      pending={remove.isPending}
      error={remove.error ?? duplicate.error}
      onConfirm={() => remove.mutate()}
    >
      <p>
        <strong>
          <bdi>{record.title}</bdi>
        </strong>{' '}
        and all its versions are deleted for good. Clients that use it no longer find it.
      </p>
      {mayDuplicate && !isFull && (
        <div>
          <Button
            size="s"
            pending={duplicate.isPending}
            onClick={() => duplicate.mutate(record.id, { onSuccess: () => onOpenChange(false) })}
          >
            Duplicate first
          </Button>
        </div>
      )}
    </ConfirmDialog>
  );
}
