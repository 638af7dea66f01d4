import { useNavigate } from 'react-router';
import type { DroppedFile } from '../../../ui/file-drop.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { FileDrop } from '../../../ui/file-drop.js';
import { Notice } from '../../../ui/notice.js';
import { useToast } from '../../../ui/toast.js';
import { FolderButton } from './folder-button.js';
import { ImportResults } from './import-results.js';
import type { LibraryKind } from './library-kind.js';
import { DROPPED_MAX, useImport } from './use-import.js';

/** Makes records from files or a folder. One that needed no mending is opened at once; of all else it says what became of it. */
export function ImportDialog({
  kind,
  open,
  onOpenChange,
}: {
  readonly kind: LibraryKind;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { state, start, reset } = useImport(kind);
  const navigate = useNavigate();
  const toast = useToast();
  const isRunning = state.total !== null && state.results.length < state.total;
  const change = (next: boolean) => {
    if (isRunning) return;
    onOpenChange(next);
    if (!next) reset();
  };
  const take = async (dropped: readonly DroppedFile[]) => {
    const [only, ...others] = await start(dropped);
    if (only?.outcome !== 'imported' || only.warnings.length > 0 || others.length > 0) return;
    onOpenChange(false);
    reset();
    toast({ title: `Imported ${only.title}` });
    await navigate(`/${kind.path}/${only.id}`);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Import ${kind.path}`}
      description="What is imported is saved as new; nothing that you have is overwritten."
      footer={
        state.total === null ? undefined : (
          <>
            <Button disabled={isRunning} onClick={reset}>
              Import more
            </Button>
            <Button variant="primary" disabled={isRunning} onClick={() => change(false)}>
              Done
            </Button>
          </>
        )
      }
    >
      {state.total === null ? (
        <>
          <FileDrop
            label={kind.importing.label}
            hint={kind.importing.hint}
            accept={kind.importing.accept}
            filesMax={DROPPED_MAX}
            onFiles={(files) => void take(files)}
          />
          <FolderButton filesMax={DROPPED_MAX} onFiles={(files) => void take(files)} />
          {state.problem !== null && (
            <Notice tone="danger" title="Nothing was imported">
              {state.problem}
            </Notice>
          )}
        </>
      ) : (
        <ImportResults kind={kind} state={state} onOpen={() => change(false)} />
      )}
    </Dialog>
  );
}
