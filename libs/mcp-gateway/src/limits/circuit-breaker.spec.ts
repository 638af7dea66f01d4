import { CircuitBreaker } from './circuit-breaker.js';

describe('CircuitBreaker', () => {
  let now: number;
  let breaker: CircuitBreaker;

  beforeEach(() => {
    now = 1_000_000;
    breaker = new CircuitBreaker({ faultsMax: 3, openMs: 30_000, clock: () => new Date(now) });
  });

  function failTimes(count: number): void {
    for (let index = 0; index < count; index += 1) breaker.fail();
  }

  test('stays closed one fault below the bound, and opens at it', () => {
    failTimes(2);
    expect(breaker.admit()).toEqual({ kind: 'closed' });
    failTimes(1);
    expect(breaker.admit()).toEqual({ kind: 'open', retryAfterSeconds: 30 });
    expect(breaker.isOpen).toBe(true);
  });

  test('counts faults in a row alone', () => {
    failTimes(2);
    breaker.succeed();
    failTimes(2);
    expect(breaker.isOpen).toBe(false);
  });

  test('lets one attempt through when its time is over, not a millisecond before', () => {
    failTimes(3);
    now += 29_999;
    expect(breaker.admit()).toEqual({ kind: 'open', retryAfterSeconds: 1 });
    now += 1;
    expect(breaker.admit()).toEqual({ kind: 'probe' });
    expect(breaker.admit()).toEqual({ kind: 'open', retryAfterSeconds: 1 });
  });

  test('opens anew for the whole time when that attempt fails', () => {
    failTimes(3);
    now += 30_000;
    breaker.admit();
    breaker.fail();
    expect(breaker.admit()).toEqual({ kind: 'open', retryAfterSeconds: 30 });
  });

  test('closes when that attempt goes well', () => {
    failTimes(3);
    now += 30_000;
    breaker.admit();
    breaker.succeed();
    expect(breaker.admit()).toEqual({ kind: 'closed' });
  });

  test('lets another attempt through when that one was given up', () => {
    failTimes(3);
    now += 30_000;
    breaker.admit();
    breaker.abandon();
    expect(breaker.admit()).toEqual({ kind: 'probe' });
  });

  test('makes no attempt of a mere look', () => {
    failTimes(3);
    now += 30_000;
    expect(breaker.secondsShut()).toBeNull();
    expect(breaker.admit()).toEqual({ kind: 'probe' });
    expect(breaker.secondsShut()).toBe(1);
  });
});
