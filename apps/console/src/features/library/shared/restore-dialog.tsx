import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useToast } from '../../../ui/toast.js';
import { updateRecord } from './library-calls.js';
import type { LibraryKind, LibraryPath, RecordOf } from './library-kind.js';
import { keepRecord, recordQuery } from './record-query.js';

/** Asks before the content of an older version becomes the newest. */
export function RestoreDialog<Path extends LibraryPath>({
  kind,
  record,
  version,
  isDirty,
  onClose,
  onRestored,
}: {
  readonly kind: LibraryKind<Path>;
  readonly record: RecordOf<Path>;
  /** Which one; null while nothing is asked. */
  readonly version: number | null;
  readonly isDirty: boolean;
  readonly onClose: () => void;
  readonly onRestored: (record: RecordOf<Path>) => void;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const restore = useMutation({
    mutationFn: (restoreVersion: number) =>
      updateRecord(kind.path, record.id, { restoreVersion, expectedVersion: record.version }),
    onSuccess: async (restored, from) => {
      onRestored(restored);
      onClose();
      toast({ title: `Version ${from} is back, as version ${restored.version}` });
      await keepRecord(queryClient, kind.path, restored);
    },
    // The page says so where somebody else has saved meanwhile.
    onError: () => queryClient.invalidateQueries({ queryKey: recordQuery(kind.path, record.id).queryKey }),
  });
  const close = () => {
    restore.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={version !== null}
      onOpenChange={(open) => !open && close()}
      title={`Restore version ${version ?? ''}?`}
      confirmLabel="Restore"
      tone={isDirty ? 'danger' : 'primary'}
      pending={restore.isPending}
      error={restore.error}
      onConfirm={() => version !== null && restore.mutate(version)}
    >
      <p>
        Its content becomes version {record.version + 1}. Nothing is lost: version {record.version} stays in
        the list.
      </p>
      {isDirty && <p>What you changed on the page and did not save is replaced by it.</p>}
    </ConfirmDialog>
  );
}
