import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A remark in the window. What went wrong is read out at once, what went well when the reader is idle. */
export function Notice({
  tone,
  title,
  action,
  children,
}: {
  readonly tone: 'danger' | 'success' | 'warning';
  readonly title?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  const role = tone === 'danger' ? 'alert' : tone === 'success' ? 'status' : 'note';
  return (
    <div role={role} className={clsx(styles.notice, styles[tone])}>
      {title !== undefined && <div className={styles.title}>{title}</div>}
      {children !== undefined && <div>{children}</div>}
      {action}
    </div>
  );
}
