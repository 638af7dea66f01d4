import type { UsageRecord } from '../data/usage-queries.js';
import { appendPage, findFresh, idsOf, mergeFresh } from './record-list.js';

const record = (second: number, id = `id-${second}`) =>
  ({ id, at: `2026-11-22T10:00:${String(second).padStart(2, '0')}.000Z` }) as UsageRecord;
const ids = ({ items }: { items: readonly UsageRecord[] }) => items.map(({ id }) => id);
const list = { items: [record(5), record(3)], nextCursor: 'c' };

describe('appendPage', () => {
  it('shows a record once that moved onto the next page', () => {
    expect(ids(appendPage(list, { items: [record(3), record(1)], nextCursor: null }))).toEqual([
      'id-5',
      'id-3',
      'id-1',
    ]);
  });
});

describe('findFresh', () => {
  const known = idsOf(list.items);

  it('sees no gap where the page reaches what is known, or the end', () => {
    expect(findFresh(known, { items: [record(6), record(5)], nextCursor: 'x' })).toEqual({
      fresh: [record(6)],
      hasGap: false,
    });
    expect(findFresh(known, { items: [record(6)], nextCursor: null }).hasGap).toBe(false);
    expect(findFresh(known, { items: [], nextCursor: null })).toEqual({ fresh: [], hasGap: false });
  });

  it('sees a gap where all of a page is new and it goes on', () => {
    expect(findFresh(known, { items: [record(9), record(8)], nextCursor: 'x' }).hasGap).toBe(true);
  });
});

describe('mergeFresh', () => {
  it('puts each record at its time, also one that was written late', () => {
    expect(ids(mergeFresh(list, [record(4), record(7), record(6)]))).toEqual([
      'id-7',
      'id-6',
      'id-5',
      'id-4',
      'id-3',
    ]);
  });

  it('orders records of the same instant by id, as the server does', () => {
    expect(ids(mergeFresh(list, [record(5, 'id-6'), record(5, 'id-4')]))).toEqual([
      'id-6',
      'id-5',
      'id-4',
      'id-3',
    ]);
  });

  it('leaves to its own page what is older than all that was read', () => {
    expect(ids(mergeFresh(list, [record(1)]))).toEqual(['id-5', 'id-3']);
    expect(ids(mergeFresh({ ...list, nextCursor: null }, [record(1)]))).toEqual(['id-5', 'id-3', 'id-1']);
    expect(ids(mergeFresh({ items: [], nextCursor: null }, [record(1)]))).toEqual(['id-1']);
  });
});
