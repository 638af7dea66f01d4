import { useEffect, useRef, useState } from 'react';
import { codeOf } from '../../../data/words-of.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { Time } from '../../../ui/time.js';
import { ContentDiff } from './content-diff.js';
import type { LibraryKind, LibraryPath, RecordOf } from './library-kind.js';
import styles from './newer-version-notice.module.css';
import type { Editing } from './use-editing.js';

/** Says that somebody else has saved the record meanwhile, and offers to look, to take theirs, or to save over it. */
export function NewerVersionNotice<Path extends LibraryPath>({
  kind,
  editing,
  isDirty,
  mine,
  onTake,
  onSaveOver,
}: {
  readonly kind: LibraryKind<Path>;
  readonly editing: Editing<Path>;
  readonly isDirty: boolean;
  /** The content as it stands in the builder, in the form of the record. */
  readonly mine: object;
  /** Resets the builder to what the other one saved. */
  readonly onTake: (theirs: RecordOf<Path>) => void;
  readonly onSaveOver: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { newer } = editing;
  const place = useRef<HTMLDivElement>(null);
  const isRefused = newer !== null && codeOf(editing.save.error) === 'conflict';
  useEffect(() => {
    // The button that was pressed may be far below.
    if (isRefused) {
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: 'center' });
    }
  }, [isRefused]);
  if (newer === null) return null;
  const take = () => {
    setIsOpen(false);
    onTake(newer);
  };
  const saveOver = () => {
    setIsOpen(false);
    onSaveOver();
  };
  const choices = (
    <>
      <Button size="s" onClick={take}>
        {isDirty ? 'Take theirs' : `Show version ${newer.version}`}
      </Button>
      {isDirty && (
        <Button size="s" variant="danger" pending={editing.save.isPending} onClick={saveOver}>
          Save mine over it
        </Button>
      )}
    </>
  );
  return (
    <>
      <div ref={place} tabIndex={-1} aria-live="polite" className={styles.place}>
        <Notice tone="warning" title={`Somebody else saved version ${newer.version}`}>
          <Stack gap={3}>
            <p>
              You began from version {editing.base.version}; theirs is from <Time value={newer.updatedAt} />.{' '}
              {isDirty
                ? 'What you typed is still here and not saved. Save it over theirs, which stays among the versions, or take theirs and let yours go.'
                : 'You have changed nothing yet.'}
            </p>
            <Stack direction="row" gap={2}>
              {isDirty && (
                <Button size="s" onClick={() => setIsOpen(true)}>
                  See the difference
                </Button>
              )}
              {choices}
            </Stack>
          </Stack>
        </Notice>
      </div>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        size="l"
        title={`Version ${newer.version} and yours`}
        description="Lines marked − are theirs alone, lines marked + are yours alone."
        footer={choices}
      >
        <ContentDiff
          label={`The ${kind.noun} as they saved it, and as you have it`}
          before={newer}
          after={mine}
        />
      </Dialog>
    </>
  );
}
