import { clsx } from 'clsx';
import type { Quota } from '../server/quota.js';
import styles from './quota-line.module.css';

/** How many requests are left today, in words and as a bar. */
export function QuotaLine({ quota: { limit, remaining, resetAt } }: { readonly quota: Quota }) {
  const used = Math.max(limit - remaining, 0);
  const share = limit === 0 ? 1 : Math.min(used / limit, 1);
  const time = resetAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return (
    <div className={styles.quota}>
      <div>
        {remaining.toLocaleString('en')} of {limit.toLocaleString('en')} requests left today; anew at {time}
      </div>
      <div className={styles.track} aria-hidden="true">
        <div
          className={clsx(styles.bar, remaining === 0 && styles.spent)}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
