import { clsx } from 'clsx';
import styles from './user-text.module.css';

/** What a person or another system wrote: shown as plain text, its direction kept from its surroundings, cut to one line. */
export function UserText({
  children,
  lines = 1,
  className,
}: {
  readonly children: string;
  /** Lines before it is cut; null never cuts. */
  readonly lines?: 1 | 2 | null;
  readonly className?: string | undefined;
}) {
  return (
    <bdi
      title={lines === null ? undefined : children}
      className={clsx(styles.text, lines === 1 && styles.one, lines === 2 && styles.two, className)}
    >
      {children}
    </bdi>
  );
}
