import { type ReactNode, useState } from 'react';
import { Tabs } from '../../../ui/tabs.js';
import type { LibraryPath, RecordOf } from './library-kind.js';
import type { RecordBuilder } from './record-builder.js';
import { factsOf } from './record-facts.js';
import { RecordForm } from './record-form.js';
import { RecordHeader } from './record-header.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useEditedDraft } from './use-edited-draft.js';
import { VersionsPanel } from './versions-panel.js';

/** The page of a saved record: its builder, how it is used, its versions, and what can be done with it. */
export function RecordEditor<Path extends LibraryPath, Draft extends object>({
  builder,
  record,
  usage,
}: {
  readonly builder: RecordBuilder<Path, Draft>;
  /** As the server has it now; the builder begins from it once and keeps what is typed. */
  readonly record: RecordOf<Path>;
  /** Draws how a record is used, as it was last saved here; without it there is no such part. */
  readonly usage?: (base: RecordOf<Path>) => ReactNode;
}) {
  const { kind } = builder;
  const edited = useEditedDraft(builder, record);
  const { isDirty, begin } = edited;
  const { base } = edited.editing;
  // Sharing makes no version, so what is edited may be older than who sees it.
  const { visibility, ownerMemberId } = record;
  const [tab, setTab] = useState('build');
  return (
    <>
      <RecordHeader kind={kind} record={{ ...factsOf(kind, base), visibility, ownerMemberId }} />
      <UnsavedGuard isDirty={isDirty} />
      <Tabs
        label={`Parts of the ${kind.noun}`}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'build', label: 'Build', content: <RecordForm builder={builder} edited={edited} /> },
          ...(usage === undefined ? [] : [{ value: 'use', label: 'Use it', content: usage(base) }]),
          {
            value: 'versions',
            label: 'Versions',
            content: <VersionsPanel kind={kind} record={base} isDirty={isDirty} onRestored={begin} />,
          },
        ]}
      />
    </>
  );
}
