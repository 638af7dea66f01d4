import { type ReactNode, useState } from 'react';
import { PageHeader } from '../../../ui/page-header.js';
import { Stack } from '../../../ui/stack.js';
import type { LibraryPath } from './library-kind.js';
import type { RecordBuilder } from './record-builder.js';
import { SaveBar } from './save-bar.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useBuilderForm } from './use-builder-form.js';
import { useCreating } from './use-creating.js';

const nothing = () => undefined;

/** The page of a record that is not saved yet. */
export function RecordCreator<Path extends LibraryPath, Draft extends object>({
  builder,
  initial,
  description,
  notice,
  isReadOnly = false,
}: {
  readonly builder: RecordBuilder<Path, Draft>;
  /** What it begins with; as long as nothing is changed, the page is left without asking. */
  readonly initial: Draft;
  /** What is to be done here, in a sentence or two. */
  readonly description: string;
  /** Says what keeps a record from being saved, where something does. */
  readonly notice: ReactNode;
  /** Whether nothing can be typed and saved. */
  readonly isReadOnly?: boolean;
}) {
  const { kind, Sections, explain, fields, isChanged, creationOf } = builder;
  const [draft, setDraft] = useState(initial);
  const creating = useCreating(kind);
  const form = useBuilderForm({
    explain: () => explain(draft, true),
    error: creating.error,
    fields,
    save: () => creating.mutate(creationOf(draft)),
  });
  return (
    <>
      <PageHeader
        back={{ to: `/${kind.path}`, label: kind.heading }}
        title={`New ${kind.noun}`}
        description={description}
      />
      <UnsavedGuard isDirty={isChanged(initial, draft)} />
      <form id={form.id} noValidate onSubmit={form.onSubmit}>
        <Stack gap={5}>
          {notice}
          <Sections
            draft={draft}
            change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
            messages={form.messages}
            isReadOnly={isReadOnly}
            kept={null}
          />
          {!isReadOnly && (
            <SaveBar
              label={`Create ${kind.noun}`}
              isNew
              isDirty
              pending={creating.isPending}
              error={form.hasOtherError ? creating.error : null}
              note=""
              onNoteChange={nothing}
              onDiscard={nothing}
            />
          )}
        </Stack>
      </form>
    </>
  );
}
