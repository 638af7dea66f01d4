import { type Problem, ProblemError, UnreachableError } from '@paretostudio/api-client';
import { wordsOf } from './words-of.js';

const ORIGIN = 'chrome-extension://abc';
const wordsOfProblem = (status: number, code: string, more: Partial<Problem> = {}) =>
  wordsOf(
    new ProblemError({
      type: 'about:blank',
      title: 'The title',
      detail: 'The detail.',
      requestId: null,
      ...more,
      status,
      code,
    }),
    ORIGIN,
  );

describe('wordsOf', () => {
  it.each([
    [401, 'invalid_api_key', /does not know this key/],
    [401, 'api_key_revoked', /was revoked/],
    [401, 'api_key_expired', /has expired/],
    [403, 'permission_denied', /may not do this/],
    [403, 'ip_not_allowed', /from your network/],
    [200, 'unreadable_answer', /not a ParetoStudio server/],
  ])('tells of %i %s what it is, and leads to the settings', (status, code, title) => {
    expect(wordsOfProblem(status, code)).toMatchObject({
      title: expect.stringMatching(title) as string,
      isOfSettings: true,
    });
  });

  it.each([
    ['a server out of reach', () => wordsOf(new UnreachableError(), ORIGIN)],
    ['a server that does not list the extension', () => wordsOfProblem(403, 'browser_origin_refused')],
  ])('gives the line for the operator of %s', (_name, say) => {
    expect(say().detail).toContain('EXTENSION_ORIGINS=chrome-extension://abc');
  });

  it('tells when a spent quota starts anew, and how long to wait after too many requests', () => {
    const resetAt = '2030-05-05T13:00:00Z';
    const time = new Date(resetAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

    expect(wordsOfProblem(429, 'quota_exceeded', { resetAt }).detail).toContain(`anew at ${time}`);
    expect(wordsOfProblem(429, 'quota_exceeded').detail).toBe('The detail.');
    expect(wordsOfProblem(429, 'burst_exceeded', { retryAfterSeconds: 12 }).detail).toContain('Wait 12 s');
    expect(wordsOfProblem(429, 'burst_exceeded').detail).toContain('Wait a minute');
  });

  it('keeps the server’s own words for all else', () => {
    expect(wordsOfProblem(403, 'plan_limit_reached')).toMatchObject({
      title: 'The title',
      detail: 'The detail.',
    });
    expect(wordsOfProblem(503, 'unavailable').detail).toBe('The detail. Try again in a moment.');
  });

  it('says nothing of what went wrong here in the words of a program', () => {
    expect(wordsOf(new TypeError('x is undefined'), ORIGIN).detail).not.toContain('undefined');
  });
});
