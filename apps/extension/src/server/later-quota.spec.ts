import { laterQuota } from './later-quota.js';

const quota = (remaining: number, resetAt = '2030-01-02T00:00:00Z', limit = 50) => ({
  limit,
  remaining,
  resetAt: new Date(resetAt),
});

describe('laterQuota', () => {
  it.each([
    ['the first answer', null, quota(50), 50],
    ['what fell', quota(40), quota(39), 39],
    ['the lower one of two that overtook each other', quota(39), quota(40, '2030-01-02T00:00:01Z'), 39],
    ['more in a new window', quota(0), quota(49, '2030-01-03T00:00:00Z'), 49],
    ['more under a larger plan', quota(0), quota(450, '2030-01-02T00:00:00Z', 500), 450],
  ])('tells %s', (_name, before, next, remaining) => {
    expect(laterQuota(before, next).remaining).toBe(remaining);
  });
});
