import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** The name of a fact, the fact, and what can be done with it; a fact that is null, undefined or empty is left out. */
export type Fact = readonly [name: string, value: ReactNode, deed?: ReactNode];

/** Facts under each other, each beside its name. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value, deed]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>
              <div className={styles.text}>{value}</div>
              {deed}
            </dd>
          </div>
        ))}
    </dl>
  );
}
