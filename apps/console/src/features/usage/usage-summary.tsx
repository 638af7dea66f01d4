import type { Series } from './data/usage-queries.js';
import { shareWords, countWords } from './model/time-words.js';
import { FigureList } from './figure-list.js';

/** The sums of a span in a line: requests, refused, failed and how many of those let through failed. */
export function UsageSummary({ series }: { readonly series: Series }) {
  const sum = (name: 'requests' | 'refused' | 'failed') =>
    series.groups.reduce((total, group) => total + group[name], 0);
  const [requests, refused, failed] = [sum('requests'), sum('refused'), sum('failed')];
  return (
    <FigureList
      figures={[
        { name: 'Requests', value: countWords(requests) },
        { name: 'Refused', value: countWords(refused), note: shareWords(refused, requests) },
        { name: 'Failed', value: countWords(failed), note: shareWords(failed, requests - refused) },
      ]}
    />
  );
}
