import { Button } from './button.js';
import styles from './load-more.module.css';

/** The end of a list that goes on: how many are shown, and a button for the next page. */
export function LoadMore({
  shown,
  noun,
  hasMore,
  pending,
  onMore,
}: {
  readonly shown: number;
  /** What is listed, in the plural: "keys". */
  readonly noun: string;
  readonly hasMore: boolean;
  readonly pending: boolean;
  readonly onMore: () => void;
}) {
  return (
    <div className={styles.end}>
      <span role="status">
        {hasMore ? 'First ' : shown > 1 && 'All '}
        {shown.toLocaleString('en')} {noun} shown
      </span>
      {hasMore && (
        <Button size="s" pending={pending} onClick={onMore}>
          Show more
        </Button>
      )}
    </div>
  );
}
