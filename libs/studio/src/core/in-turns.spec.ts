import { inTurns } from './in-turns.js';

describe('inTurns', () => {
  it('works on every item once, never on more than the given number at a time', async () => {
    const done: number[] = [];
    let atWork = 0;
    let most = 0;
    await inTurns([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((resolve) => setImmediate(resolve));
      atWork -= 1;
      done.push(item);
    });
    expect([...done].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('tells the first failure after what was begun has ended, and begins nothing more', async () => {
    const ended: number[] = [];
    const working = inTurns([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('first');
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(item);
    });
    await expect(working).rejects.toThrow('first');
    expect(ended).toEqual([2]);
  });
});
