import { retryAfterSeconds } from './retry-after-seconds.js';

describe('retryAfterSeconds', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');

  it.each([
    [60_000, 60],
    [59_001, 60],
    [1000, 1],
    [1001, 2],
    [1, 1],
    [0, 1],
    [-5000, 1],
  ])('tells a client to wait for %i ms by %i seconds, never too short and never 0', (ms, seconds) => {
    expect(retryAfterSeconds(new Date(now.getTime() + ms), now)).toBe(seconds);
  });
});
