import { ArrowUp, Pause, Play } from 'lucide-react';
import { Button } from '../../../ui/button.js';
import type { TailState } from '../data/record-tail.js';
import { countWords } from '../model/time-words.js';
import styles from './live-bar.module.css';

/** Says how many requests are shown, how many came since, and stops or goes on with following them. */
export function LiveBar({
  state: { items, nextCursor, waiting, arrived },
  total,
  canFollow,
  isLive,
  onToggle,
  onShow,
}: {
  readonly state: TailState;
  readonly total: number | null;
  /** False for a span that is over: nothing can come any more. */
  readonly canFollow: boolean;
  readonly isLive: boolean;
  readonly onToggle: () => void;
  readonly onShow: () => void;
}) {
  const whole =
    nextCursor === null ? items.length : total === null ? null : Math.max(total + arrived, items.length);
  return (
    <div className={styles.bar}>
      <span className={styles.count}>
        {countWords(items.length)} {whole === null ? '' : `of ${countWords(whole)} `}loaded
      </span>
      <span role="status" className={styles.count}>
        {arrived > 0 && `${countWords(arrived)} new since you opened this`}
      </span>
      <span className={styles.deeds}>
        {waiting.length > 0 && (
          <Button size="s" icon={<ArrowUp size={14} aria-hidden />} onClick={onShow}>
            Show {countWords(waiting.length)} new
          </Button>
        )}
        {canFollow && (
          <Button
            size="s"
            icon={isLive ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
            onClick={onToggle}
          >
            {isLive ? 'Pause' : 'Follow live'}
          </Button>
        )}
      </span>
    </div>
  );
}
