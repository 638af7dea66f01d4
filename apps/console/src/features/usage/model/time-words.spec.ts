import { bucketWords, durationWords, shareWords } from './time-words.js';

describe('words for numbers', () => {
  it('names hours and days of UTC, wherever the reader is', () => {
    const at = new Date('2026-11-22T23:00:00Z');
    const until = new Date('2026-11-23T00:00:00Z');
    expect(bucketWords(at, until, 'hour')).toBe('Sun, Nov 22, 2026, 23:00 to 00:00 (UTC)');
    expect(bucketWords(at, until, 'day')).toBe('Sun, Nov 22, 2026 (UTC)');
  });

  it.each([
    [0, 10, '0%'],
    [1, 100_000, '< 0.1%'],
    [1, 100, '1.0%'],
    [1, 3, '33%'],
    [99_999, 100_000, '> 99.9%'],
    [5, 5, '100%'],
    [0, 0, '–'],
  ])('rounds %d of %d to %s', (part, whole, words) => {
    expect(shareWords(part, whole)).toBe(words);
  });

  it('tells durations in a unit that fits', () => {
    expect([null, 0, 999, 1_000, 9_949, 12_345].map(durationWords)).toEqual([
      '–',
      '0 ms',
      '999 ms',
      '1.0 s',
      '9.9 s',
      '12 s',
    ]);
  });
});
