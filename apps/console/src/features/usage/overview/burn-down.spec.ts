import { burnDownOf } from './burn-down.js';

const DAY = new Date('2026-11-22T00:00:00Z');
const at = (hour: number) => new Date(DAY.getTime() + hour * 3_600_000).toISOString();
const point = (hour: number, cost: number) => ({
  ...{ at: at(hour), cost, group: null, isOther: false },
  ...{ requests: 60, refused: 0, failed: 0 },
});

describe('burnDownOf', () => {
  it('adds up what requests cost, not how many there were, hour by hour, up to now', () => {
    const line = burnDownOf([point(0, 4), point(2, 6), point(2, 0)], DAY, new Date('2026-11-22T02:30:00Z'));
    expect(line).toEqual([
      { hour: 0, used: 0 },
      { hour: 1, used: 4 },
      { hour: 2, used: 4 },
      { hour: 2.5, used: 10 },
    ]);
  });

  it('leaves out what was used before the day', () => {
    expect(burnDownOf([point(-1, 9)], DAY, new Date(at(1)))).toEqual([
      { hour: 0, used: 0 },
      { hour: 1, used: 0 },
    ]);
  });

  it('begins and ends where it is when the day has just begun', () => {
    expect(burnDownOf([], DAY, DAY)).toEqual([{ hour: 0, used: 0 }]);
  });
});
