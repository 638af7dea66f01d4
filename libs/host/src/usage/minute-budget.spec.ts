import { MinuteBudget } from './minute-budget.js';

describe('MinuteBudget', () => {
  const at = (ms: number) => new Date(1_800_000_000_000 + ms);

  it('lets so many through in a minute, for each subject by itself', () => {
    const budget = new MinuteBudget(2);
    expect([0, 1, 2].map((ms) => budget.take('a', at(ms)))).toEqual([true, true, false]);
    expect(budget.take('b', at(3))).toBe(true);
  });

  it('begins anew when the minute has passed, not a moment before', () => {
    const budget = new MinuteBudget(1);
    budget.take('a', at(0));
    expect(budget.take('a', at(59_999))).toBe(false);
    expect(budget.take('a', at(60_000))).toBe(true);
  });
});
