import { customDaysProblem, readSpan, spanNameOf } from './span.js';

const NOW = new Date('2026-11-22T09:30:15.000Z');
const read = (query: string) => readSpan(new URLSearchParams(query), NOW);

describe('readSpan', () => {
  it('counts the running hour or day as one of the hours or days', () => {
    expect(read('span=24h')).toEqual({ from: new Date('2026-11-21T10:00:00.000Z'), to: null, step: 'hour' });
    expect(read('span=7d').from).toEqual(new Date('2026-11-16T00:00:00.000Z'));
    expect(read('span=30d').from).toEqual(new Date('2026-10-24T00:00:00.000Z'));
  });

  it('draws custom spans of up to two days by the hour, longer ones by the day', () => {
    expect(read('span=custom&from=2026-11-20T00:00:00Z&to=2026-11-22T00:00:00Z').step).toBe('hour');
    expect(read('span=custom&from=2026-11-20T00:00:00Z&to=2026-11-22T00:00:01Z').step).toBe('day');
  });

  it.each([
    'span=constructor',
    'span=custom',
    'span=custom&from=x&to=y',
    'span=custom&from=2026-11-22T00:00:00Z&to=2026-11-22T00:00:00Z',
    'span=custom&from=2025-01-01T00:00:00Z&to=2026-11-22T00:00:00Z',
  ])('takes %s for the last seven days', (query) => {
    expect(spanNameOf(new URLSearchParams(query))).toBe('7d');
    expect(read(query)).toEqual(read('span=7d'));
  });
});

describe('customDaysProblem', () => {
  it('takes one day and 366 days, not 367, and no day before the first', () => {
    expect(customDaysProblem('2026-11-22', '2026-11-22')).toBeNull();
    expect(customDaysProblem('2026-01-01', '2027-01-01')).toBeNull();
    expect(customDaysProblem('2026-01-01', '2027-01-02')).toMatch(/at most 366/);
    expect(customDaysProblem('2026-01-02', '2026-01-01')).toMatch(/not be after/);
    expect(customDaysProblem('', '2026-01-01')).toMatch(/both/);
  });
});
