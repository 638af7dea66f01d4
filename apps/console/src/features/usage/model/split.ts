import type { Grouping, Split } from '../data/usage-queries.js';

/** What a page of usage can be split by, and how it says so; `ending` tells kinds of ends apart. */
export const SPLITS = {
  ending: 'Result',
  action: 'Action or tool',
  key: 'Key',
  connection: 'Connection',
  agent: 'Agent',
  outcome: 'Outcome',
} as const;

/** One of {@link SPLITS}. */
export type SplitName = keyof typeof SPLITS;

/** What an address splits by; nonsense counts as `ending`. */
export function readSplit(search: URLSearchParams): SplitName {
  const name = search.get('by');
  return name !== null && Object.hasOwn(SPLITS, name) ? (name as SplitName) : 'ending';
}

/** The server's word for a split of a series. */
export function seriesSplitOf(name: SplitName): Split | null {
  return name === 'ending' ? null : name;
}

/** What the table beside a chart adds up: where bars are split by ends, it is days. */
export function groupingOf(name: SplitName): Grouping {
  return name === 'ending' ? 'day' : name;
}
