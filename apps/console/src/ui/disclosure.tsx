import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** A part of a page that opens at its heading: for what most people never need. */
export function Disclosure({
  label,
  isOpenAtFirst = false,
  children,
}: {
  readonly label: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.disclosure} open={isOpenAtFirst || undefined}>
      <summary className={styles.label}>
        <ChevronRight size={14} aria-hidden className={styles.arrow} />
        {label}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
