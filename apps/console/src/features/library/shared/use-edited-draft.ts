import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { keepTyping } from './keep-typing.js';
import type { LibraryPath, RecordOf } from './library-kind.js';
import type { RecordBuilder } from './record-builder.js';
import { type Editing, useEditing } from './use-editing.js';

/** What is typed about a saved record, and the ways to save it or to begin anew. */
export interface EditedDraft<Path extends LibraryPath, Draft extends object> {
  readonly editing: Editing<Path>;
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  /** Said about the version that is saved next. */
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** Whether anything would be saved. */
  readonly isDirty: boolean;
  /** Saves; what is typed meanwhile stays. `over` saves over what somebody else has saved. */
  readonly saving: UseMutationResult<unknown, unknown, { readonly over: boolean }>;
  /** Lets go of what is typed and begins from another state of the record. */
  readonly begin: (from: RecordOf<Path>) => void;
}

/**
 * Keeps what is typed about a saved record until it is saved.
 *
 * @param record - What was read when the page was opened; later changes of it are not looked at.
 */
export function useEditedDraft<Path extends LibraryPath, Draft extends object>(
  { kind, draftOf, isChanged, updateOf }: RecordBuilder<Path, Draft>,
  record: RecordOf<Path>,
): EditedDraft<Path, Draft> {
  const editing = useEditing(kind, record);
  const { base } = editing;
  const [draft, setDraft] = useState(() => draftOf(record));
  const [note, setNote] = useState('');
  const saving = useMutation({
    mutationFn: async ({ over }: { readonly over: boolean }) => {
      const body = await updateOf(draft, base, over);
      return { saved: await editing.save.mutateAsync({ body, note, over }), sent: draft };
    },
    onSuccess: ({ saved, sent }) => {
      setNote('');
      setDraft((now) => keepTyping(now, sent, draftOf(saved)));
    },
  });
  const begin = (from: RecordOf<Path>) => {
    editing.begin(from);
    setDraft(draftOf(from));
    setNote('');
    saving.reset();
    editing.save.reset();
  };
  return {
    editing,
    draft,
    change: (fields) => setDraft((before) => ({ ...before, ...fields })),
    note,
    setNote,
    isDirty: isChanged(draftOf(base), draft),
    saving,
    begin,
  };
}
