import type { Series, Usage } from '../data/usage-queries.js';
import { burnDownOf } from './burn-down.js';

const DAY = new Date('2026-11-22T00:00:00Z');
const at = (hour: number) => new Date(DAY.getTime() + hour * 3_600_000).toISOString();
const point = (hour: number, group: string | null, requests: number, isOther = false) => ({
  ...{ at: at(hour), group, isOther, requests },
  ...{ refused: 0, failed: 0 },
});
const group = (name: string, requests: number, cost: number) =>
  ({ group: name, requests, cost }) as Usage['groups'][number];
const series = (points: Series['points'], groups: string[]) =>
  ({ points, groups: groups.map((name) => ({ group: name, isOther: false })) }) as unknown as Series;
const sums = (...groups: Usage['groups']) => ({ groups }) as Usage;

describe('burnDownOf', () => {
  it('adds up what requests cost, hour by hour, up to now', () => {
    const points = [point(0, 'get_prompt', 4), point(2, 'get_prompt', 6), point(2, 'whoami', 50)];
    const line = burnDownOf(
      series(points, ['get_prompt', 'whoami']),
      sums(group('get_prompt', 10, 10), group('whoami', 50, 0)),
      DAY,
      new Date('2026-11-22T02:30:00Z'),
    );
    expect(line).toEqual([
      { hour: 0, used: 0 },
      { hour: 1, used: 4 },
      { hour: 2, used: 4 },
      { hour: 2.5, used: 10 },
    ]);
  });

  it('shares the cost of actions that the series does not tell apart among their requests', () => {
    const points = [point(0, null, 10, true), point(1, null, 30, true)];
    const line = burnDownOf(
      series(points, []),
      sums(group('a', 20, 20), group('b', 20, 0)),
      DAY,
      new Date(at(2)),
    );
    expect(line.map(({ used }) => used)).toEqual([0, 5, 20]);
  });

  it('begins and ends where it is when the day has just begun', () => {
    expect(burnDownOf(series([], []), sums(), DAY, DAY)).toEqual([{ hour: 0, used: 0 }]);
  });
});
