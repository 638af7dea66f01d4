import { createLogger } from '../logging/logger.js';
import { Deliveries } from './deliveries.js';
import { retryAt } from './retry-at.js';

const { jest } = import.meta;

function queue(batches: readonly string[][], deliver: (id: string) => Promise<void>) {
  const left = [...batches];
  let lines = '';
  const deliveries = new Deliveries<{ readonly id: string }>({
    name: 'letter',
    logger: createLogger('info', { write: (line: string) => void (lines += line) }),
    claim: async () => (left.shift() ?? []).map((id) => ({ id })),
    deliver: ({ id }) => deliver(id),
  });
  return { deliveries, logged: () => lines };
}

describe('Deliveries', () => {
  it('empties the queue, and one that fails keeps no other from leaving', async () => {
    const delivered: string[] = [];
    const { deliveries, logged } = queue([['a', 'b'], ['c']], async (id) => {
      if (id === 'a') throw new Error('the road is closed');
      delivered.push(id);
    });
    expect(await deliveries.run()).toBe(3);
    expect(delivered).toEqual(['b', 'c']);
    expect(logged()).toContain('the road is closed');
  });

  it('looks again and again until it is stopped, and finishes what it took up', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    try {
      const delivered: string[] = [];
      const { deliveries } = queue([['a'], [], ['b'], [], ['c']], async (id) => void delivered.push(id));
      deliveries.start();
      await jest.advanceTimersByTimeAsync(0);
      expect(delivered).toEqual(['a']);
      await jest.advanceTimersByTimeAsync(2_000);
      expect(delivered).toEqual(['a', 'b']);
      await deliveries.stop();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(delivered).toEqual(['a', 'b']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('goes on after the queue could not be read', async () => {
    let asked = 0;
    const deliveries = new Deliveries({
      name: 'letter',
      logger: createLogger('silent'),
      claim: async () => {
        asked += 1;
        if (asked === 1) throw new Error('the database is away');
        return [];
      },
      deliver: async () => undefined,
    });
    expect([await deliveries.run(), await deliveries.run()]).toEqual([0, 0]);
    expect(asked).toBe(2);
  });
});

describe('retryAt', () => {
  const now = new Date('2027-03-31T12:00:00Z');

  it.each([
    [1, '2027-03-31T12:00:30.000Z'],
    [2, '2027-03-31T12:10:00.000Z'],
    [3, null],
  ])('after attempt %i is %s', (attempts, expected) => {
    expect(retryAt(attempts, [30, 600], now)?.toISOString() ?? null).toBe(expected);
  });
});
