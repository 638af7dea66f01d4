import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** What a notice, a badge or a toast is about. */
export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

const ICONS = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  neutral: Info,
} as const;

/** A remark on the page. What went wrong is read out at once, the rest when it is reached. */
export function Notice({
  tone = 'info',
  title,
  requestId,
  action,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  /** For the operator's logs; shown small. */
  readonly requestId?: string | null | undefined;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={clsx(styles.notice, styles[tone])} role={tone === 'danger' ? 'alert' : 'note'}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children !== undefined && <div>{children}</div>}
        {requestId != null && (
          <div className={styles.requestId}>
            Request <code>{requestId}</code>
          </div>
        )}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
