import { ConfirmDialog } from '../../ui/confirm-dialog.js';

/** Asks before a key that is shown this once goes from the screen without having been stored. */
export function LostKeyDialog({
  open,
  onStay,
  onLeave,
}: {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onStay();
      }}
      title="Close without storing the key?"
      confirmLabel="Close, the key is lost"
      cancelLabel="Back to the key"
      pending={false}
      onConfirm={onLeave}
    >
      <p>
        It cannot be shown again: only a digest of it is kept. You would have to revoke it and make a new one.
      </p>
    </ConfirmDialog>
  );
}
