import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Chart, ChartBucket } from '../model/chart-of.js';
import { bucketWords, countWords } from '../model/time-words.js';
import { Swatch } from './fills.js';
import type { ChartWords } from './usage-chart.js';
import styles from './usage-chart.module.css';

/** The links over the bars of a chart: one stop for the tab key, arrows go from bar to bar, the one that is reached tells its numbers. */
export function ChartColumns({
  chart,
  words,
  prefix,
}: {
  readonly chart: Chart;
  readonly words: ChartWords;
  readonly prefix: string;
}) {
  const { buckets, step } = chart;
  const columns = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<number | null>(null);
  const [reached, setReached] = useState<number | null>(null);
  const stop = Math.min(reached ?? buckets.length - 1, buckets.length - 1);
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setShown(null);
    const next = nextOf(event.key, stop, buckets.length - 1);
    if (next === null) return undefined;
    event.preventDefault();
    columns.current?.querySelectorAll<HTMLElement>('a')[next]?.focus();
    return undefined;
  };
  return (
    <div
      ref={columns}
      role="group"
      aria-label={`${words.title}: bars, arrow keys go from one to the next`}
      className={styles.columns}
      onKeyDown={move}
      onMouseLeave={() => setShown(null)}
      onBlur={() => setShown(null)}
    >
      {buckets.map((bucket, index) => (
        <Link
          key={bucket.at.getTime()}
          to={words.bucketTo(bucket)}
          tabIndex={index === stop ? 0 : -1}
          aria-label={`${bucketWords(bucket.at, bucket.until, step)}: ${countsIn(bucket)}. Show these requests.`}
          className={clsx(styles.column, index === shown && styles.active)}
          onMouseEnter={() => setShown(index)}
          onFocus={() => {
            setShown(index);
            setReached(index);
          }}
        >
          {index === shown && (
            <Tip
              {...{ chart, words, prefix, bucket }}
              side={index < buckets.length / 2 ? 'after' : 'before'}
            />
          )}
        </Link>
      ))}
    </div>
  );
}

function Tip({
  chart: { parts, step },
  words,
  prefix,
  bucket,
  side,
}: {
  readonly chart: Chart;
  readonly words: ChartWords;
  readonly prefix: string;
  readonly bucket: ChartBucket;
  readonly side: 'after' | 'before';
}) {
  const present = parts.filter(({ key }) => (bucket.values[key] ?? 0) > 0);
  return (
    <span className={clsx(styles.tip, styles[side])} aria-hidden="true">
      <span className={styles.tipTitle}>{bucketWords(bucket.at, bucket.until, step)}</span>
      {present.map((part) => (
        <span key={part.key} className={styles.tipRow}>
          <Swatch look={part.look} prefix={prefix} />
          <bdi className={styles.tipName}>{words.nameOf(part)}</bdi>
          <span className={styles.tipCount}>{countWords(bucket.values[part.key] ?? 0)}</span>
        </span>
      ))}
      <span className={styles.tipRow}>
        <span className={styles.tipName}>{present.length === 0 ? 'No requests' : 'All requests'}</span>
        {present.length > 0 && <span className={styles.tipCount}>{countWords(bucket.requests)}</span>}
      </span>
    </span>
  );
}

function countsIn({ requests, refused, failed }: ChartBucket): string {
  if (requests === 0) return 'no requests';
  return `${countWords(requests)} ${requests === 1 ? 'request' : 'requests'}, ${countWords(refused)} refused, ${countWords(failed)} failed`;
}

/** Where a key leads among the bars; null when it is none of ours. */
function nextOf(key: string, index: number, last: number): number | null {
  if (key === 'ArrowRight') return Math.min(index + 1, last);
  if (key === 'ArrowLeft') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
