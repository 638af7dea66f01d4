import { useBlocker } from 'react-router';
import { useUnsaved } from '../../../data/unsaved.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';

/** Given as the `state` of a navigation, it lets it pass: what is on the page is saved, or meant to be lost. */
export const LEAVE_FREELY = { leaveFreely: true } as const;

/** Asks before a page with unsaved changes is left, by a link, by the way back, or by closing it. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      (nextLocation.state as Partial<typeof LEAVE_FREELY> | null)?.leaveFreely !== true,
  );
  useUnsaved(isDirty);
  return (
    <Dialog
      kind="alertdialog"
      size="s"
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title="Leave without saving?"
      footer={
        <>
          <Button onClick={() => blocker.reset?.()}>Stay on the page</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            Leave and lose the changes
          </Button>
        </>
      }
    >
      <p>What you changed on this page since it was last saved would be lost.</p>
    </Dialog>
  );
}
