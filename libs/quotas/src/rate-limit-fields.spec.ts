import fc from 'fast-check';
import { parseList } from 'structured-headers';
import type { QuotaState } from './quota-state.js';
import { rateLimitField, rateLimitPolicyField } from './rate-limit-fields.js';

const NOW = new Date('2026-11-22T23:00:00.000Z');
const STATES: readonly QuotaState[] = [
  { meter: 'requests', limit: 50, used: 1, resetAt: new Date('2026-11-23T00:00:00.000Z') },
  { meter: 'burst', limit: 60, used: 60, resetAt: new Date('2026-11-22T23:00:11.001Z') },
];

function itemsOf(field: string): [unknown, Record<string, unknown>][] {
  return parseList(field).map(([name, parameters]) => [name, Object.fromEntries(parameters)]);
}

describe('RateLimit fields', () => {
  it('tells the policy of each meter in order, as a structured field', () => {
    const field = rateLimitPolicyField(STATES);
    expect(field).toBe('"requests";q=50;w=86400, "burst";q=60;w=60');
    expect(itemsOf(field)).toEqual([
      ['requests', { q: 50, w: 86400 }],
      ['burst', { q: 60, w: 60 }],
    ]);
  });

  it('tells what is left of each meter and when it begins anew, rounded up', () => {
    const field = rateLimitField(STATES, NOW);
    expect(field).toBe('"requests";r=49;t=3600, "burst";r=0;t=12');
    expect(itemsOf(field)).toEqual([
      ['requests', { r: 49, t: 3600 }],
      ['burst', { r: 0, t: 12 }],
    ]);
  });

  it('never tells less than nothing, after a downgrade or a reset that has passed', () => {
    const state = { meter: 'requests', limit: 50, used: 400, resetAt: new Date(NOW.getTime() - 5000) };
    expect(rateLimitField([state], NOW)).toBe('"requests";r=0;t=0');
  });

  it('believes a state about its window, also when it has the name of one of the studio', () => {
    const state = { meter: 'requests', limit: 9, used: 0, resetAt: NOW, window: 'minute' } as const;
    expect(rateLimitPolicyField([state])).toBe('"requests";q=9;w=60');
  });

  it('leaves the window of an unknown meter out, and takes it from the meters given', () => {
    const state = { meter: 'tokens', limit: 9, used: 0, resetAt: NOW };
    expect(rateLimitPolicyField([state])).toBe('"tokens";q=9');
    const meter = { name: 'tokens', title: 'Tokens', unit: 'tokens', window: 'minute' } as const;
    expect(rateLimitPolicyField([state], [meter])).toBe('"tokens";q=9;w=60');
  });

  it('refuses a name that no structured field can carry', () => {
    for (const meter of ['größe', 'a\r\nSet-Cookie: b', 'a\u0000']) {
      const state = { meter, limit: 1, used: 0, resetAt: NOW };
      expect(() => rateLimitPolicyField([state])).toThrow(RangeError);
      expect(() => rateLimitField([state], NOW)).toThrow(RangeError);
    }
  });

  it('is read back by a parser of structured fields for any state', () => {
    const states = fc.array(
      fc.record({
        meter: fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
        limit: fc.maxSafeNat(),
        used: fc.maxSafeNat(),
        resetAt: fc.date({ noInvalidDate: true }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const most = 999_999_999_999_999;
    fc.assert(
      fc.property(states, (all) => {
        expect(itemsOf(rateLimitPolicyField(all, []))).toEqual(
          all.map((state) => [state.meter, { q: Math.min(most, state.limit) }]),
        );
        expect(itemsOf(rateLimitField(all, NOW)).map(([name]) => name)).toEqual(
          all.map((state) => state.meter),
        );
      }),
    );
  });
});
