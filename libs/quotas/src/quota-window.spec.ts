import fc from 'fast-check';
import { utcDayWindow, utcMinuteWindow, windowFor } from './quota-window.js';

const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
const kinds = fc.constantFrom('day' as const, 'minute' as const);

describe('windows', () => {
  it('begins a day at midnight UTC and ends it at the next', () => {
    expect(utcDayWindow(new Date('2026-11-22T23:59:59.999Z'))).toEqual({
      startsAt: new Date('2026-11-22T00:00:00.000Z'),
      endsAt: new Date('2026-11-23T00:00:00.000Z'),
    });
    expect(utcDayWindow(new Date('2026-11-23T00:00:00.000Z')).startsAt).toEqual(
      new Date('2026-11-23T00:00:00.000Z'),
    );
  });

  it('begins a minute at its second 0 and ends it at the next', () => {
    expect(utcMinuteWindow(new Date('2026-11-22T12:00:59.999Z'))).toEqual({
      startsAt: new Date('2026-11-22T12:00:00.000Z'),
      endsAt: new Date('2026-11-22T12:01:00.000Z'),
    });
  });

  it('knows days of one length around leap days and changes of local clocks', () => {
    for (const day of ['2028-02-29', '2026-03-29', '2026-10-25', '2016-12-31']) {
      const { startsAt, endsAt } = utcDayWindow(new Date(`${day}T12:34:56Z`));
      expect([startsAt.toISOString(), endsAt.getTime() - startsAt.getTime()]).toEqual([
        `${day}T00:00:00.000Z`,
        86_400_000,
      ]);
    }
  });

  it('puts any instant into the one window that begins with it or before, and ends after it', () => {
    fc.assert(
      fc.property(kinds, instants, (kind, at) => {
        const { startsAt, endsAt } = windowFor(kind, at);
        expect(startsAt.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endsAt.getTime()).toBeGreaterThan(at.getTime());
        expect(windowFor(kind, startsAt)).toEqual({ startsAt, endsAt });
        expect(windowFor(kind, new Date(endsAt.getTime() - 1))).toEqual({ startsAt, endsAt });
        expect(windowFor(kind, endsAt).startsAt).toEqual(endsAt);
      }),
    );
  });

  it('agrees with the calendar of UTC', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const text = at.toISOString();
        expect(utcDayWindow(at).startsAt.toISOString()).toBe(`${text.slice(0, -14)}T00:00:00.000Z`);
        expect(utcMinuteWindow(at).startsAt.toISOString()).toBe(`${text.slice(0, -8)}:00.000Z`);
      }),
    );
  });

  it('refuses an invalid date', () => {
    expect(() => windowFor('day', new Date(Number.NaN))).toThrow(RangeError);
  });
});
