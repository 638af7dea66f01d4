import { clsx } from 'clsx';
import { diffLines } from 'diff';
import { useMemo } from 'react';
import styles from './text-diff.module.css';

/** Two texts line by line: what went is marked −, what came +, for eyes and screen readers alike. */
export function TextDiff({
  label,
  before,
  after,
}: {
  /** What the texts are; the name of the region. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}) {
  const parts = useMemo(() => diffLines(before, after, { maxEditLength: 5000 }), [before, after]);
  if (before === after) return <p className={styles.same}>No difference.</p>;
  const shown = parts ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return (
    <div className={styles.diff} role="region" aria-label={label} tabIndex={0}>
      {shown.flatMap((part, index) =>
        linesOf(part.value).map((line, number) => (
          <div
            key={`${index}-${number}`}
            className={clsx(styles.line, part.added && styles.added, part.removed && styles.removed)}
          >
            <span className={styles.mark} aria-hidden="true">
              {part.added ? '+' : part.removed ? '−' : ' '}
            </span>
            {(part.added || part.removed) && (
              <span className={styles.hidden}>{part.added ? 'Added: ' : 'Removed: '}</span>
            )}
            <bdi>{line}</bdi>
          </div>
        )),
      )}
    </div>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
