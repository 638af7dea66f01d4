import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Spinner } from '../../../ui/spinner.js';
import type { TailState } from '../data/record-tail.js';
import type { Names } from '../data/use-names.js';
import type { UsageRecord } from '../data/usage-queries.js';
import styles from './record-list.module.css';
import { RecordRow } from './record-row.js';
import { useNarrow } from './use-narrow.js';

const ROW_PX = 40;
const NARROW_ROW_PX = 64;
const OVERSCAN = 8;
/** Rows before the end at which older ones are read. */
const AHEAD = 60;
const TOP_PX = 8;
/** Covers the heads, which stay above the rows. */
const HEADS_PX = 40;
const HEADS = ['Time', 'Outcome', 'Action or tool', 'Key', 'Connection or agent', 'Interface', 'Duration'];

/**
 * Requests, newest first; only those in sight are drawn, older ones are read as the reader comes to them. One stop for
 * the tab key: arrows go from one to the next.
 */
export function RecordList({
  state,
  names,
  total,
  isAtTop,
  onMore,
  onTop,
  onOpen,
}: {
  readonly state: TailState;
  readonly names: Names;
  /** How many there are; null where that is not known. */
  readonly total: number | null;
  /** Told whether the reader sees the newest. */
  readonly isAtTop: RefObject<boolean>;
  readonly onMore: () => void;
  /** The reader came back to the newest. */
  readonly onTop: () => void;
  readonly onOpen: (record: UsageRecord) => void;
}) {
  const { items, nextCursor, isLoadingMore, error } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = useNarrow() ? NARROW_ROW_PX : ROW_PX;
  const [stopId, setStopId] = useState<string | null>(null);
  // Another function at each drawing would have all rows measured again.
  const getItemKey = useCallback((index: number) => items[index]?.id ?? index, [items]);
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoized by a compiler.
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADS_PX,
    scrollPaddingEnd: HEADS_PX,
  });
  useEffect(() => rows.measure(), [rows, rowPx]);
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  const wantsMore = nextCursor !== null && error === null && last >= items.length - AHEAD;
  useEffect(() => {
    if (wantsMore && !isLoadingMore) onMore();
  }, [wantsMore, isLoadingMore, onMore, items.length]);
  const noteScroll = () => {
    const isTop = (scroller.current?.scrollTop ?? 0) <= TOP_PX;
    if (isTop && !isAtTop.current) onTop();
    isAtTop.current = isTop;
  };
  const move = (event: KeyboardEvent) => {
    const index = Number((event.target as HTMLElement).dataset['index'] ?? Number.NaN);
    const next = nextIndex(event.key, index, items.length - 1);
    if (next === null) return;
    event.preventDefault();
    rows.scrollToIndex(next);
    setStopId(items[next]?.id ?? null);
    window.requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true });
    });
  };
  const isStopDrawn = drawn.some(({ key }) => key === stopId);
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} onScroll={noteScroll} data-records>
        <div className={styles.heads} aria-hidden="true">
          {HEADS.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        {/* The height of all rows is known to the script alone. */}
        <ul
          className={styles.rows}
          style={{ height: rows.getTotalSize() }}
          aria-label="Requests, newest first"
          onKeyDown={move}
        >
          {drawn.map(({ index, key, start, size }, place) => {
            const record = items[index];
            if (record === undefined) return null;
            return (
              <li
                key={key}
                className={styles.item}
                style={{ height: size, transform: `translateY(${start}px)` }}
                aria-setsize={total ?? -1}
                aria-posinset={index + 1}
              >
                <button
                  type="button"
                  data-index={index}
                  tabIndex={(isStopDrawn ? key === stopId : place === 0) ? 0 : -1}
                  className={styles.row}
                  onFocus={() => setStopId(record.id)}
                  onClick={() => onOpen(record)}
                >
                  <RecordRow record={record} names={names} />
                </button>
              </li>
            );
          })}
        </ul>
        {isLoadingMore && (
          <div className={styles.more}>
            <Spinner /> Loading older requests
          </div>
        )}
      </div>
    </div>
  );
}

function nextIndex(key: string, index: number, last: number): number | null {
  if (Number.isNaN(index)) return null;
  if (key === 'ArrowDown') return Math.min(index + 1, last);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
