import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

/** A framed part of a page under a heading of its own. */
export function Card({
  title,
  description,
  actions,
  flush = false,
  children,
}: {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** Lets its content reach the frame: for tables and lists. */
  readonly flush?: boolean;
  readonly children?: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className={styles.card} aria-labelledby={title === undefined ? undefined : headingId}>
      {title !== undefined && (
        <header className={styles.header}>
          <div className={styles.texts}>
            <h2 id={headingId}>{title}</h2>
            {description !== undefined && <p className={styles.description}>{description}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children !== undefined && <div className={clsx(styles.body, flush && styles.flush)}>{children}</div>}
    </section>
  );
}
