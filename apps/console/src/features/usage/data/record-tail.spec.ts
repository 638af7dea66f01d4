import type { Page } from '../../../data/use-pages.js';
import { RecordTail } from './record-tail.js';
import type { UsageRecord } from './usage-queries.js';

const record = (number: number) =>
  ({
    id: `id-${String(number).padStart(6, '0')}`,
    at: new Date(number * 1_000).toISOString(),
  }) as UsageRecord;

/** A server whose records are numbers: the higher, the newer. */
function server(newest: number, size = 10) {
  const state = { newest, reads: 0, isDown: false };
  const read = async (cursor: string | undefined): Promise<Page<UsageRecord>> => {
    state.reads += 1;
    if (state.isDown) throw new Error('down');
    const first = cursor === undefined ? state.newest : Number(cursor);
    const numbers = Array.from({ length: Math.min(size, first) }, (_, index) => first - index);
    const next = first - numbers.length;
    return { items: numbers.map(record), nextCursor: next > 0 ? String(next) : null };
  };
  return { state, tail: new RecordTail(read) };
}

const numbers = (tail: RecordTail) => tail.getState().items.map(({ id }) => Number(id.slice(3)));

describe('RecordTail', () => {
  it('reads page after page, each record once, to the end and not beyond', async () => {
    const { state, tail } = server(25);
    await tail.open();
    await Promise.all([tail.loadMore(), tail.loadMore()]);
    await tail.loadMore();
    await tail.loadMore();
    expect(numbers(tail)).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
    expect(state.reads).toBe(3);
  });

  it('shows new records at once at the top, and holds them back elsewhere', async () => {
    const { state, tail } = server(15);
    await tail.open();
    state.newest = 17;
    await tail.check(true);
    expect(numbers(tail).slice(0, 3)).toEqual([17, 16, 15]);
    state.newest = 20;
    await tail.check(false);
    await tail.check(false);
    expect(numbers(tail)[0]).toBe(17);
    expect(tail.getState().waiting).toHaveLength(3);
    tail.showWaiting();
    expect(numbers(tail).slice(0, 4)).toEqual([20, 19, 18, 17]);
    expect(tail.getState()).toMatchObject({ waiting: [], arrived: 5 });
  });

  it('reads on until it meets what it knows', async () => {
    const { state, tail } = server(15);
    await tail.open();
    state.newest = 50;
    await tail.check(true);
    expect(numbers(tail).slice(0, 36)).toEqual(Array.from({ length: 36 }, (_, index) => 50 - index));
  });

  it('begins anew when too many came, rather than show a list with a hole', async () => {
    const { state, tail } = server(15);
    await tail.open();
    state.newest = 500;
    await tail.check(true);
    expect(numbers(tail)).toEqual(Array.from({ length: 10 }, (_, index) => 500 - index));
    await tail.loadMore();
    expect(numbers(tail)).toHaveLength(20);
  });

  it('keeps what it has when the server is gone, says so, and goes on when it is back', async () => {
    const { state, tail } = server(15);
    await tail.open();
    state.isDown = true;
    await tail.check(true);
    await tail.loadMore();
    expect(tail.getState()).toMatchObject({
      status: 'ready',
      error: new Error('down'),
      isLoadingMore: false,
    });
    expect(numbers(tail)).toHaveLength(10);
    state.isDown = false;
    await tail.check(true);
    expect(tail.getState().error).toBeNull();
  });

  it('fails as a whole when the first page cannot be read, and can be opened again', async () => {
    const { state, tail } = server(5);
    state.isDown = true;
    await tail.open();
    expect(tail.getState()).toMatchObject({ status: 'failed', error: new Error('down') });
    state.isDown = false;
    await tail.open();
    expect(numbers(tail)).toEqual([5, 4, 3, 2, 1]);
  });
});
