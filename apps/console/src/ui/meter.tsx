import { Meter as BaseMeter } from '@base-ui/react/meter';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './meter.module.css';

const NEARLY = 0.8;

/** How much of a limit is used: a bar with the numbers beside it. A limit of null is none. */
export function Meter({
  label,
  used,
  limit,
  note,
}: {
  readonly label: string;
  readonly used: number;
  readonly limit: number | null;
  /** A remark under the bar, as when it starts anew. */
  readonly note?: ReactNode;
}) {
  if (limit === null) {
    return (
      <div className={styles.meter}>
        <div className={styles.row}>
          <span>{label}</span>
          <span className={styles.numbers}>{used.toLocaleString('en')} · no limit</span>
        </div>
      </div>
    );
  }
  const share = limit === 0 ? 1 : used / limit;
  return (
    <BaseMeter.Root
      value={Math.min(used, limit)}
      max={Math.max(limit, 1)}
      className={styles.meter}
      getAriaValueText={() => `${used} of ${limit}`}
    >
      <div className={styles.row}>
        <BaseMeter.Label>{label}</BaseMeter.Label>
        <span className={styles.numbers}>
          {used.toLocaleString('en')} of {limit.toLocaleString('en')}
        </span>
      </div>
      <BaseMeter.Track className={styles.track}>
        <BaseMeter.Indicator
          className={clsx(styles.bar, share >= 1 ? styles.spent : share >= NEARLY && styles.nearly)}
        />
      </BaseMeter.Track>
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </BaseMeter.Root>
  );
}
