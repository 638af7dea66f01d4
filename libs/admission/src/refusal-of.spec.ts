import type { AdmissionRefusal, AdmissionRefusalCode } from './admission.js';
import { AdmissionUnavailableError } from './admission-unavailable-error.js';
import { rateLimitHeaders } from './rate-limit-headers.js';
import { refusalOf, refusalOfOutage } from './refusal-of.js';
import { refuseUnknownKey } from './refuse-unknown-key.js';
import { sunsetOf } from './sunset-of.js';
import { InMemoryAdmission } from './testing/in-memory-admission.js';

const AT = new Date('2026-11-22T23:00:00.000Z');
const MIDNIGHT = new Date('2026-11-23T00:00:00.000Z');
const END_OF_MINUTE = new Date('2026-11-22T23:01:00.000Z');
const QUOTAS = [
  { meter: 'requests', limit: 50, used: 50, resetAt: MIDNIGHT },
  { meter: 'burst', limit: 60, used: 60, resetAt: END_OF_MINUTE },
];

function refused(code: AdmissionRefusalCode, change: Partial<AdmissionRefusal> = {}): AdmissionRefusal {
  const ids = { keyId: 'key', accountId: 'account', memberId: 'member' };
  return {
    admitted: false,
    code,
    ...ids,
    quotas: QUOTAS,
    plan: 'free',
    retryAt: MIDNIGHT,
    at: AT,
    ...change,
  };
}

describe('refusalOf', () => {
  it('tells limit, use, reset, seconds to wait and what to do when the day is spent', () => {
    expect(refusalOf(refused('quota_exceeded'))).toEqual({
      code: 'quota_exceeded',
      detail:
        '50 of 50 requests of this day are used (plan Free). The count begins again at 2026-11-23T00:00:00.000Z. Wait until then, or change the plan: a plan with more requests takes effect at once, with the same key.',
      limit: 50,
      used: 50,
      resetAt: MIDNIGHT,
      plan: 'free',
      quotas: QUOTAS,
      retryAfterSeconds: 3600,
    });
  });

  it('tells that waiting does not help a request above the whole limit', () => {
    const refusal = refusalOf(refused('quota_exceeded', { retryAt: null }));
    expect(refusal.detail).toMatch(
      /costs more than the whole limit of 50 requests a day \(plan Free\); waiting does not help/,
    );
    expect(refusal).not.toHaveProperty('retryAfterSeconds');
  });

  it('tells the minute when that is full', () => {
    expect(refusalOf(refused('burst_exceeded', { retryAt: END_OF_MINUTE, plan: 'house' }))).toEqual({
      code: 'burst_exceeded',
      detail:
        'The limit of 60 requests a minute (plan house) is reached. The count begins again at 2026-11-22T23:01:00.000Z. Wait 60 seconds, then send more slowly.',
      limit: 60,
      used: 60,
      resetAt: END_OF_MINUTE,
      plan: 'house',
      quotas: QUOTAS,
      retryAfterSeconds: 60,
    });
  });

  it.each<AdmissionRefusalCode>([
    'api_key_revoked',
    'api_key_expired',
    'account_suspended',
    'ip_not_allowed',
  ])('tells what to do about %s, and nothing of the meters', (code) => {
    expect(refusalOf(refused(code, { quotas: [], retryAt: null }))).toEqual({
      code,
      detail: expect.stringMatching(/^[A-Z].{30,}\.$/),
      plan: 'free',
    });
  });

  it('tells nothing about a key that is on no record', () => {
    expect(refusalOf(refuseUnknownKey(AT))).toEqual({
      code: 'invalid_api_key',
      detail: 'No such API key is known. Check that the whole key was copied, or make a new one.',
    });
  });

  it('tells when to try again after an outage, and never its cause', () => {
    const error = new AdmissionUnavailableError('x', {
      retryAfterSeconds: 0.2,
      cause: new Error('password'),
    });
    expect(refusalOfOutage(error)).toEqual({
      code: 'unavailable',
      detail:
        'The request could not be checked at the moment and was not served. Try again in 1 second. This says nothing about the key.',
      retryAfterSeconds: 1,
    });
    expect(error.cause).toEqual(new Error('password'));
  });
});

describe('rateLimitHeaders', () => {
  it('tells an admitted caller what is left, and when the key ends', async () => {
    const admission = new InMemoryAdmission({ clock: () => AT });
    const key = admission.addKey({ expiresAt: new Date('2026-11-25T08:09:10.000Z') });
    expect(rateLimitHeaders(await admission.admit({ key, cost: 1, address: null }))).toEqual({
      'RateLimit-Policy': '"requests";q=50;w=86400, "burst";q=60;w=60',
      RateLimit: '"requests";r=49;t=3600, "burst";r=59;t=60',
      Sunset: 'Wed, 25 Nov 2026 08:09:10 GMT',
    });
  });

  it('tells a refused caller when to try again, where that helps', () => {
    expect(rateLimitHeaders(refused('quota_exceeded'))).toEqual({
      'RateLimit-Policy': '"requests";q=50;w=86400, "burst";q=60;w=60',
      RateLimit: '"requests";r=0;t=3600, "burst";r=0;t=60',
      'Retry-After': '3600',
    });
    expect(rateLimitHeaders(refused('quota_exceeded', { retryAt: null }))).not.toHaveProperty('Retry-After');
    expect(rateLimitHeaders(refuseUnknownKey(AT))).toEqual({});
  });
});

describe('sunsetOf', () => {
  it('is the expiry from exactly 7 days before it on, and null before that and for a key without end', () => {
    const inSevenDays = new Date(AT.getTime() + 7 * 86_400_000);
    expect(sunsetOf(inSevenDays, AT)).toBe(inSevenDays);
    expect(sunsetOf(inSevenDays, new Date(AT.getTime() - 1))).toBeNull();
    expect(sunsetOf(AT, AT)).toBe(AT);
    expect(sunsetOf(null, AT)).toBeNull();
  });
});
