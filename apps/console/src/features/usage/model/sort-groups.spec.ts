import { sortGroups, type UsageGroup } from './sort-groups.js';

const group = (name: string, requests: number, refused: number, failed: number): UsageGroup => ({
  group: name,
  cost: 0,
  requests,
  refused,
  failed,
  p50Ms: requests === refused ? null : requests,
  p95Ms: null,
});
const GROUPS = [group('a', 10, 0, 1), group('b', 5, 5, 0), group('c', 4, 0, 2)];
const names = (key: string, order: 'asc' | 'desc') =>
  sortGroups(GROUPS, { key, order }).map((each) => each.group);

describe('sortGroups', () => {
  it('sorts by a number, both ways', () => {
    expect(names('requests', 'asc')).toEqual(['c', 'b', 'a']);
    expect(names('errorRate', 'desc')).toEqual(['c', 'a', 'b']);
  });

  it('puts groups without the number last, both ways', () => {
    expect(names('p50Ms', 'asc')).toEqual(['c', 'a', 'b']);
    expect(names('p50Ms', 'desc')).toEqual(['a', 'c', 'b']);
  });

  it('leaves them as they are for a column that it does not know', () => {
    expect(names('constructor', 'asc')).toEqual(['a', 'b', 'c']);
  });
});
