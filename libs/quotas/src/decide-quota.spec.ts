import fc from 'fast-check';
import { decideQuota, type QuotaCharge } from './decide-quota.js';

const MINUTE_END = new Date('2026-11-22T12:01:00Z');
const DAY_END = new Date('2026-11-23T00:00:00Z');

function requests(used: number, cost: number, limit = 50): QuotaCharge {
  return { meter: 'requests', limit, used, cost, resetAt: DAY_END };
}

function burst(used: number, cost = 1, limit = 60): QuotaCharge {
  return { meter: 'burst', limit, used, cost, resetAt: MINUTE_END };
}

describe('decideQuota', () => {
  it('admits the request that reaches the limit exactly, with it counted', () => {
    expect(decideQuota([requests(49, 1)])).toEqual({
      admitted: true,
      quotas: [{ meter: 'requests', limit: 50, used: 50, resetAt: DAY_END }],
    });
  });

  it('refuses the request one over the limit and counts nothing', () => {
    expect(decideQuota([requests(50, 1)])).toEqual({
      admitted: false,
      exceeded: ['requests'],
      quotas: [{ meter: 'requests', limit: 50, used: 50, resetAt: DAY_END }],
      retryAt: DAY_END,
    });
  });

  it.each([
    [47, 3, true],
    [48, 3, false],
    [0, 50, true],
    [0, 51, false],
    [50, 0, true],
    [70, 0, true],
    [70, 1, false],
  ])('of 50, with %i used, a cost of %i is admitted: %s', (used, cost, admitted) => {
    expect(decideQuota([requests(used, cost)]).admitted).toBe(admitted);
  });

  it('refuses from all meters when one has no room, and counts in none', () => {
    const decision = decideQuota([requests(10, 1), burst(60)]);
    expect(decision).toMatchObject({ admitted: false, exceeded: ['burst'], retryAt: MINUTE_END });
    expect(decision.quotas.map((state) => state.used)).toEqual([10, 60]);
  });

  it('may be tried again when the last of the windows without room ends', () => {
    expect(decideQuota([burst(60), requests(50, 1)])).toMatchObject({
      exceeded: ['burst', 'requests'],
      retryAt: DAY_END,
    });
  });

  it('may never be tried again when one cost is above its whole limit', () => {
    expect(decideQuota([burst(60), requests(0, 51)])).toMatchObject({ admitted: false, retryAt: null });
  });

  it('admits with no meters at all', () => {
    expect(decideQuota([])).toEqual({ admitted: true, quotas: [] });
  });

  it.each([Number.NaN, -1, 0.5, Infinity, 2 ** 53])('refuses %p as a cost, a limit or a use', (damaged) => {
    expect(() => decideQuota([requests(0, damaged)])).toThrow(RangeError);
    expect(() => decideQuota([requests(damaged, 1)])).toThrow(RangeError);
    expect(() => decideQuota([requests(0, 1, damaged)])).toThrow(RangeError);
  });

  it('lets any order of requests use exactly what a count by hand allows', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(40), fc.array(fc.nat(12), { maxLength: 60 }), (day, minute, costs) => {
        let used = 0;
        let count = 0;
        for (const cost of costs) {
          const decision = decideQuota([requests(used, cost, day), burst(count, 1, minute)]);
          expect(decision.admitted).toBe((cost === 0 || used + cost <= day) && count + 1 <= minute);
          [used, count] = decision.quotas.map((state) => state.used) as [number, number];
          expect(used).toBeLessThanOrEqual(day);
          expect(count).toBeLessThanOrEqual(minute);
        }
      }),
    );
  });
});
