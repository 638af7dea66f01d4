import { lazy, type ReactNode, Suspense, useId } from 'react';
import { Skeleton } from '../../../ui/states.js';
import type { Chart, ChartBucket, ChartPart } from '../model/chart-of.js';
import { ChartColumns } from './chart-columns.js';
import { ChartLegend } from './chart-legend.js';
import { ChartTable } from './chart-table.js';
import styles from './usage-chart.module.css';

const Bars = lazy(async () => ({ default: (await import('./bars.js')).Bars }));

/** What a {@link UsageChart} calls its parts, and where its bars lead. */
export interface ChartWords {
  /** What the chart shows: "Requests by day". */
  readonly title: string;
  /** Plain text, for screen readers and tooltips; user text among it. */
  readonly nameOf: (part: ChartPart) => string;
  /** The same for the eye; default: the plain text. */
  readonly labelOf?: (part: ChartPart) => ReactNode;
  /** The address of the records behind a bar. */
  readonly bucketTo: (bucket: ChartBucket) => string;
  /** The address of the records behind a part; null where they cannot be told apart. */
  readonly partTo: (part: ChartPart) => string | null;
}

/**
 * Requests over time as stacked bars. Each bar is a link to its records, reached with the arrow keys; each part is
 * a link in the legend; the same numbers stand in a table that can be opened.
 */
export function UsageChart({ chart, words }: { readonly chart: Chart; readonly words: ChartWords }) {
  const prefix = `fill${useId().replaceAll(/\W/g, '')}`;
  return (
    <figure className={styles.figure} aria-label={words.title}>
      <div className={styles.plot}>
        <div aria-hidden="true" className={styles.drawing}>
          <Suspense fallback={<Skeleton lines={5} label="Loading the chart" />}>
            <Bars chart={chart} prefix={prefix} />
          </Suspense>
        </div>
        <ChartColumns chart={chart} words={words} prefix={prefix} />
      </div>
      <ChartLegend chart={chart} words={words} prefix={prefix} />
      <ChartTable chart={chart} words={words} />
    </figure>
  );
}
