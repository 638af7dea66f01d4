import { codeOf } from '../../../data/words-of.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import type { LibraryPath } from './library-kind.js';
import { NewerVersionNotice } from './newer-version-notice.js';
import type { RecordBuilder } from './record-builder.js';
import { SaveBar } from './save-bar.js';
import { useBuilderForm } from './use-builder-form.js';
import type { EditedDraft } from './use-edited-draft.js';
import { useMayNot } from './use-may-not.js';

/** The builder of a saved record, with what saves it and what others saved meanwhile. */
export function RecordForm<Path extends LibraryPath, Draft extends object>({
  builder,
  edited,
}: {
  readonly builder: RecordBuilder<Path, Draft>;
  readonly edited: EditedDraft<Path, Draft>;
}) {
  const { kind, Sections, explain, fields, recordFormOf } = builder;
  const { editing, draft, change, note, setNote, isDirty, saving, begin } = edited;
  const isReadOnly = useMayNot(`update_${kind.noun}`);
  const form = useBuilderForm({
    explain: () => explain(draft, false),
    error: saving.error,
    fields,
    save: () => saving.mutate({ over: false }),
  });
  const isStale = editing.newer !== null && codeOf(saving.error) === 'conflict';
  return (
    <form id={form.id} noValidate onSubmit={form.onSubmit}>
      <Stack gap={5}>
        {isReadOnly && <Notice>Your role lets you read this {kind.noun}, not change it.</Notice>}
        <NewerVersionNotice
          kind={kind}
          editing={editing}
          isDirty={isDirty}
          mine={recordFormOf(draft, editing.base)}
          onTake={begin}
          onSaveOver={() => saving.mutate({ over: true })}
        />
        <Sections
          draft={draft}
          change={change}
          messages={form.messages}
          isReadOnly={isReadOnly}
          kept={editing.base}
        />
        {!isReadOnly && (
          <SaveBar
            label={`Save ${kind.noun}`}
            isNew={false}
            isDirty={isDirty}
            pending={saving.isPending}
            error={form.hasOtherError && !isStale ? saving.error : null}
            note={note}
            onNoteChange={setNote}
            onDiscard={() => begin(editing.base)}
          />
        )}
      </Stack>
    </form>
  );
}
