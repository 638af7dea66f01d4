import { Link } from 'react-router';
import type { Chart } from '../model/chart-of.js';
import { countWords } from '../model/time-words.js';
import { Swatch } from './fills.js';
import type { ChartWords } from './usage-chart.js';
import styles from './usage-chart.module.css';

/** What the parts of a chart are, with their numbers; each leads to its records where it can. */
export function ChartLegend({
  chart,
  words,
  prefix,
}: {
  readonly chart: Chart;
  readonly words: ChartWords;
  readonly prefix: string;
}) {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {chart.parts.map((part) => {
        const to = words.partTo(part);
        const label = words.labelOf?.(part) ?? words.nameOf(part);
        return (
          <li key={part.key} className={styles.entry}>
            <Swatch look={part.look} prefix={prefix} />
            {to === null ? (
              <span className={styles.entryName}>{label}</span>
            ) : (
              <Link to={to} className={styles.entryName}>
                {label}
              </Link>
            )}
            <span className={styles.entryCount}>{countWords(part.requests)}</span>
          </li>
        );
      })}
    </ul>
  );
}
