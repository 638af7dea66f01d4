import type { Usage } from '../data/usage-queries.js';

/** A group of requests and its sums. */
export type UsageGroup = Usage['groups'][number];

const VALUES: Readonly<Record<string, (group: UsageGroup) => number | null>> = {
  requests: ({ requests }) => requests,
  refused: ({ refused }) => refused,
  failed: ({ failed }) => failed,
  errorRate: ({ failed, requests, refused }) => (requests === refused ? null : failed / (requests - refused)),
  p50Ms: ({ p50Ms }) => p50Ms,
  p95Ms: ({ p95Ms }) => p95Ms,
};

/** Sorts groups by one of their numbers; those without it stand last either way, equals stay in their order. */
export function sortGroups(
  groups: readonly UsageGroup[],
  { key, order }: { readonly key: string; readonly order: 'asc' | 'desc' },
): readonly UsageGroup[] {
  const valueOf = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
  if (valueOf === undefined) return groups;
  return groups.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return order === 'asc' ? x - y : y - x;
  });
}
