import type { ReactNode } from 'react';
import { wordsOf } from '../data/words-of.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import styles from './states.module.css';

/** What stands where there is nothing yet: what would be here, and how to begin. */
export function EmptyState({
  icon,
  title,
  action,
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** Grey lines of about the height of what is being loaded; says so to screen readers. */
export function Skeleton({
  lines = 3,
  label = 'Loading',
}: {
  readonly lines?: number;
  readonly label?: string;
}) {
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.hidden}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** What stands where loading failed: why, in words, and a button to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const words = wordsOf(error);
  return (
    <Notice
      tone="danger"
      title={words.title}
      requestId={words.requestId}
      action={
        onRetry === undefined ? undefined : (
          <Button size="s" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {words.detail}
    </Notice>
  );
}
