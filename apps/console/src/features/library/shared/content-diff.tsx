import { useMemo } from 'react';
import { TextDiff } from '../../../ui/text-diff.js';
import styles from './content-diff.module.css';
import { contentPair } from './content-text.js';

/** What differs between two states of a record, field by field, and which fields are alike. */
export function ContentDiff({
  label,
  before,
  after,
}: {
  /** What the two are; the name of the region. */
  readonly label: string;
  readonly before: object;
  readonly after: object;
}) {
  const pair = useMemo(() => contentPair(before, after), [before, after]);
  return (
    <>
      <TextDiff label={label} before={pair.before} after={pair.after} />
      {pair.unchanged.length > 0 && pair.before !== '' && (
        <p className={styles.unchanged}>Unchanged: {pair.unchanged.join(', ')}.</p>
      )}
    </>
  );
}
