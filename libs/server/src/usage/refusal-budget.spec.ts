import { RefusalBudget } from './refusal-budget.js';

describe('RefusalBudget', () => {
  const at = (ms: number) => new Date(1_800_000_000_000 + ms);

  it('lets so many refusals of a key through in a minute, each key for itself', () => {
    const budget = new RefusalBudget(2);
    expect([0, 1, 2].map((ms) => budget.take('a', at(ms)))).toEqual([true, true, false]);
    expect(budget.take('b', at(3))).toBe(true);
  });

  it('begins anew when the minute has passed, not a moment before', () => {
    const budget = new RefusalBudget(1);
    budget.take('a', at(0));
    expect(budget.take('a', at(59_999))).toBe(false);
    expect(budget.take('a', at(60_000))).toBe(true);
  });
});
