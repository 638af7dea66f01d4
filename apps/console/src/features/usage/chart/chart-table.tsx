import { useState } from 'react';
import { Link } from 'react-router';
import { type Column, Table } from '../../../ui/table.js';
import type { Chart, ChartBucket } from '../model/chart-of.js';
import { bucketWords, countWords } from '../model/time-words.js';
import type { ChartWords } from './usage-chart.js';
import styles from './usage-chart.module.css';

/** The numbers of a chart as a table, once it is opened: the newest first, bars without requests left out. */
export function ChartTable({ chart, words }: { readonly chart: Chart; readonly words: ChartWords }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Show as table</summary>
      {isOpen && <Numbers chart={chart} words={words} />}
    </details>
  );
}

function Numbers({
  chart: { parts, buckets, step },
  words,
}: {
  readonly chart: Chart;
  readonly words: ChartWords;
}) {
  const rows = buckets.filter(({ requests }) => requests > 0).toReversed();
  const columns: Column<ChartBucket>[] = [
    {
      key: 'at',
      header: step === 'hour' ? 'Hour' : 'Day',
      primary: true,
      render: (bucket) => (
        <Link to={words.bucketTo(bucket)}>{bucketWords(bucket.at, bucket.until, step)}</Link>
      ),
    },
    ...parts.map((part) => ({
      key: part.key,
      header: words.nameOf(part),
      align: 'end' as const,
      render: ({ values }: ChartBucket) => countWords(values[part.key] ?? 0),
    })),
    { key: 'requests', header: 'All', align: 'end', render: ({ requests }) => countWords(requests) },
  ];
  if (rows.length === 0) return <p className={styles.none}>No requests in this period.</p>;
  return (
    <div className={styles.numbers} role="region" aria-label={`${words.title}, as a table`} tabIndex={0}>
      <Table caption={words.title} columns={columns} rows={rows} rowKey={({ at }) => String(at.getTime())} />
    </div>
  );
}
