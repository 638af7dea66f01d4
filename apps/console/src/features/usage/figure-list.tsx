import type { ReactNode } from 'react';
import styles from './figure-list.module.css';

/** A few large numbers side by side, each under its name. */
export function FigureList({
  figures,
}: {
  readonly figures: readonly {
    readonly name: string;
    readonly value: ReactNode;
    readonly note?: ReactNode;
  }[];
}) {
  return (
    <dl className={styles.list}>
      {figures.map(({ name, value, note }) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            {value}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
