import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/card.js';
import { SelectField } from '../../../ui/fields.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { ContentDiff } from './content-diff.js';
import type { LibraryKind } from './library-kind.js';
import { recordQuery } from './record-query.js';
import styles from './versions-panel.module.css';

/** Two versions of a record, chosen from those that are listed, compared field by field. */
export function VersionDiff({
  kind,
  recordId,
  versions,
  from,
  to,
  onChange,
}: {
  readonly kind: LibraryKind;
  readonly recordId: string;
  readonly versions: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly onChange: (pair: { readonly from: number; readonly to: number }) => void;
}) {
  const before = useQuery(recordQuery(kind.path, recordId, from));
  const after = useQuery(recordQuery(kind.path, recordId, to));
  const error = before.error ?? after.error;
  const options = [...new Set([...versions, from, to])]
    .sort((left, right) => right - left)
    .map((version) => ({ value: String(version), label: `Version ${version}` }));
  const retry = () => void Promise.all([before.refetch(), after.refetch()]);
  return (
    <Card title="Compare" description="Lines marked − went, lines marked + came.">
      <div className={styles.pair}>
        <SelectField
          label="From"
          options={options}
          value={from}
          onChange={({ target }) => onChange({ from: Number(target.value), to })}
        />
        <SelectField
          label="To"
          options={options}
          value={to}
          onChange={({ target }) => onChange({ from, to: Number(target.value) })}
        />
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {error === null && (before.data === undefined || after.data === undefined) && (
        <Skeleton lines={6} label="Loading the two versions" />
      )}
      {before.data !== undefined && after.data !== undefined && (
        <ContentDiff
          label={`Changes from version ${from} to version ${to}`}
          before={before.data}
          after={after.data}
        />
      )}
    </Card>
  );
}
