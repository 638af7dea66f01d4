import { useMemo, useState } from 'react';
import { useMay } from '../../../data/who.js';
import { usePages } from '../../../data/use-pages.js';
import { Card } from '../../../ui/card.js';
import { LoadMore } from '../../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { readVersions } from './library-calls.js';
import type { LibraryKind, LibraryPath, RecordOf } from './library-kind.js';
import { RestoreDialog } from './restore-dialog.js';
import { VersionDiff } from './version-diff.js';
import { VersionRow } from './version-row.js';
import styles from './versions-panel.module.css';

/** The versions of a record: who wrote which and why, what differs between two, and the way back to one. */
export function VersionsPanel<Path extends LibraryPath>({
  kind,
  record,
  isDirty,
  onRestored,
}: {
  readonly kind: LibraryKind<Path>;
  /** As it was last saved: the base of the builder. */
  readonly record: RecordOf<Path>;
  /** Whether the builder holds changes that a restored version would replace. */
  readonly isDirty: boolean;
  /** Told the record as it is once an older version is its newest; the builder begins anew from it. */
  readonly onRestored: (record: RecordOf<Path>) => void;
}) {
  const { id, version: newest } = record;
  const pages = usePages([kind.path, 'versions', id], (cursor) => readVersions(kind.path, id, cursor));
  const mayUpdate = useMay(`update_${kind.noun}`);
  const [pair, setPair] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const { items: versions } = pages;
  const numbers = useMemo(() => versions?.map(({ version }) => version) ?? [], [versions]);
  if (versions === undefined) {
    return pages.error === null ? (
      <Skeleton lines={6} label="Loading the versions" />
    ) : (
      <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
    );
  }
  return (
    <div className={styles.panel}>
      <Card
        title="Versions"
        description={`Each time the ${kind.noun} is saved, what it was before is kept here.`}
        flush
      >
        <ol aria-label="Versions, newest first">
          {versions.map((version) => (
            <VersionRow
              key={version.version}
              kind={kind}
              recordId={id}
              version={version}
              isNewest={version.version === newest}
              mayUpdate={mayUpdate}
              onCompare={(from, to) => setPair({ from, to })}
              onRestore={() => setRestored(version.version)}
            />
          ))}
        </ol>
        <LoadMore
          shown={versions.length}
          noun={versions.length === 1 ? 'version' : 'versions'}
          hasMore={pages.hasNextPage}
          pending={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      </Card>
      {numbers.length > 1 && (
        <VersionDiff
          kind={kind}
          recordId={id}
          versions={numbers}
          from={pair?.from ?? numbers[1] ?? newest}
          to={pair?.to ?? newest}
          onChange={setPair}
        />
      )}
      <RestoreDialog
        kind={kind}
        record={record}
        version={restored}
        isDirty={isDirty}
        onClose={() => setRestored(null)}
        onRestored={onRestored}
      />
    </div>
  );
}
