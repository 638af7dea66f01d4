import { inspect } from 'node:util';
import type { Admission, AdmissionRefusal, AdmissionRequest } from '@paretostudio/admission';
import { jsonResponse, problemResponse, stubFetch } from '../testing/stub-fetch.js';
import type { RemoteAdmissionOptions } from './remote-admission-options.js';
import { RemoteAdmission } from './remote-admission.js';

const OWN_KEY = 'psk_own0000000000000000000000000000000000';
const KEY = 'psk_s3cret00000000000000000000000000000000';
const REQUEST: AdmissionRequest = { key: KEY, cost: 0, burst: 0, address: null };

/** What a server answers about requests that are all let in. */
const VERDICT = {
  valid: true,
  granted: 1,
  at: '2026-11-22T12:00:00.000Z',
  keyId: 'key',
  accountId: 'account',
  memberId: 'member',
  userId: 'user',
  role: 'editor',
  plan: 'pro',
  permissions: { svc_billing: ['read'] },
  humanConfirmation: true,
  expiresAt: '2026-11-25T00:00:00.000Z',
  sunsetAt: '2026-11-25T00:00:00.000Z',
  quotas: [
    { meter: 'requests', limit: 500, used: 7, remaining: 493, resetAt: '2026-11-23T00:00:00.000Z' },
    { meter: 'burst', limit: 300, used: 3, remaining: 297, resetAt: '2026-11-22T12:01:00.000Z' },
  ],
};

/** The same about some of which none is let in. */
const REFUSED = {
  ...VERDICT,
  valid: false,
  granted: 0,
  code: 'quota_exceeded',
  detail: 'Spent.',
  retryAt: '2026-11-23T00:00:00.000Z',
};

interface Asked {
  readonly body: Record<string, unknown>;
  readonly signal: AbortSignal;
  answer(response: Response): Promise<void>;
}

/** A server whose calls stay under way until the test answers them. */
function scriptedServer(options: Partial<RemoteAdmissionOptions> = {}) {
  const calls: Asked[] = [];
  const { fetch } = stubFetch(async (request) => {
    const body = (await request.json()) as Record<string, unknown>;
    return new Promise<Response>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
      calls.push({
        body,
        signal: request.signal,
        answer(response) {
          resolve(response);
          return settled();
        },
      });
    });
  });
  const admission = new RemoteAdmission({ baseUrl: 'http://studio.test', key: OWN_KEY, fetch, ...options });
  return { admission, calls };
}

/** An admission whose every call gets one answer. */
function answering(
  answer: () => Response | Promise<Response>,
  options: Partial<RemoteAdmissionOptions> = {},
) {
  const stub = stubFetch(answer);
  const remote = new RemoteAdmission({
    baseUrl: 'http://studio.test',
    key: OWN_KEY,
    fetch: stub.fetch,
    ...options,
  });
  return { admission: remote, requests: stub.requests };
}

/** Lets every promise that can settle do so, those of bodies that are read included. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const failureOf = (
  outcome: Promise<unknown>,
): Promise<Error & { retryAfterSeconds: number; cause: unknown }> =>
  outcome.then(
    () => Promise.reject(new Error('It was expected to fail.')),
    (error) => error,
  );

const granted = (count: number, used = 7) => ({
  ...VERDICT,
  granted: count,
  quotas: [{ ...VERDICT.quotas[0], used }, VERDICT.quotas[1]],
});

describe('what is asked', () => {
  it('is one POST with the own key as bearer, what is presented in the body, and no cookie', async () => {
    const { admission, requests } = answering(() => jsonResponse(200, VERDICT), {
      baseUrl: 'http://studio.test/behind/a/proxy/',
    });
    await admission.admit({ key: KEY, cost: 3, burst: 1, address: '::FFFF:192.0.2.7' });
    const [request] = requests;
    expect([request?.method, request?.url]).toEqual([
      'POST',
      'http://studio.test/behind/a/proxy/v1/api-keys/verify',
    ]);
    expect(request?.headers.get('authorization')).toBe(`Bearer ${OWN_KEY}`);
    expect([request?.credentials, request?.redirect]).toEqual(['omit', 'manual']);
    expect(await request?.json()).toEqual({
      key: KEY,
      cost: 3,
      burst: 1,
      requests: 1,
      address: '::ffff:c000:207',
    });
  });

  it('says that a request takes one of the burst unless it takes none', async () => {
    const { admission, requests } = answering(() => jsonResponse(200, VERDICT));
    await admission.admit({ key: KEY, cost: 1, address: null });
    await admission.admit({ key: KEY, cost: 1, burst: 0, address: null });
    expect(await Promise.all(requests.map(async (one) => (await one.json()).burst))).toEqual([1, 0]);
  });

  it.each(['', 'a b', 'psk_\u0000', 'psk_\ud800', 'ü', 'k'.repeat(257)])(
    'is nothing about %j, which is no key of any server',
    async (key) => {
      const { admission, requests } = answering(() => jsonResponse(200, VERDICT));
      expect(await admission.admit({ ...REQUEST, key })).toMatchObject({
        admitted: false,
        code: 'invalid_api_key',
        keyId: null,
      });
      expect(requests).toHaveLength(0);
    },
  );

  it('is nothing when it makes no sense', async () => {
    const { admission, requests } = answering(() => jsonResponse(200, VERDICT));
    for (const misuse of [{ cost: -1 }, { cost: 0.5 }, { cost: 1001 }, { burst: 2 as 1 }]) {
      await expect(admission.admit({ ...REQUEST, ...misuse })).rejects.toThrow(RangeError);
    }
    expect(requests).toHaveLength(0);
  });
});

describe('what is answered', () => {
  it('is everything that the server tells of a key, and nobody can change it for the next', async () => {
    const { admission } = answering(() => jsonResponse(200, VERDICT));
    const outcome = await admission.admit(REQUEST);
    const { valid, granted: count, ...told } = VERDICT;
    expect(outcome).toEqual({
      ...told,
      admitted: valid && count === 1,
      at: new Date(told.at),
      expiresAt: new Date(told.expiresAt),
      sunsetAt: new Date(told.sunsetAt),
      quotas: told.quotas.map(({ meter, limit, used, resetAt }) => ({
        meter,
        limit,
        used,
        resetAt: new Date(resetAt),
      })),
    });
    const { permissions } = outcome as Admission;
    expect(() => (permissions['svc_billing'] as string[]).push('write')).toThrow(TypeError);
    expect(() => Object.assign(permissions, { self: ['*'] })).toThrow(TypeError);
  });

  it('is the refusal with meters and the instant to try again, for a spent quota', async () => {
    const { admission } = answering(() => jsonResponse(200, REFUSED));
    expect(await admission.admit(REQUEST)).toEqual({
      admitted: false,
      code: 'quota_exceeded',
      keyId: 'key',
      accountId: 'account',
      memberId: 'member',
      plan: 'pro',
      retryAt: new Date('2026-11-23T00:00:00.000Z'),
      quotas: [
        { meter: 'requests', limit: 500, used: 7, resetAt: new Date('2026-11-23T00:00:00.000Z') },
        { meter: 'burst', limit: 300, used: 3, resetAt: new Date('2026-11-22T12:01:00.000Z') },
      ],
      at: new Date(VERDICT.at),
    } satisfies AdmissionRefusal);
  });

  it('names nobody and no meter for a key that the server does not know', async () => {
    const unknown = { valid: false, granted: 0, code: 'invalid_api_key', detail: 'No.', at: VERDICT.at };
    const { admission } = answering(() => jsonResponse(200, unknown));
    expect(await admission.admit(REQUEST)).toEqual({
      admitted: false,
      code: 'invalid_api_key',
      keyId: null,
      accountId: null,
      memberId: null,
      plan: null,
      retryAt: null,
      quotas: [],
      at: new Date(VERDICT.at),
    });
  });
});

describe('alike requests', () => {
  it('of one moment leave in one call, the first that fit are let in, each with the use as it stood after it', async () => {
    const { admission, calls } = scriptedServer();
    const all = Array.from({ length: 5 }, () => admission.admit({ ...REQUEST, cost: 2 }));
    await settled();
    expect(calls.map(({ body }) => body['requests'])).toEqual([5]);
    await calls[0]!.answer(
      jsonResponse(200, { ...REFUSED, granted: 3, quotas: granted(3, 500).quotas, retryAt: null }),
    );
    const outcomes = await Promise.all(all);
    expect(outcomes.map((one) => (one.admitted ? one.quotas[0]?.used : one.code))).toEqual([
      496,
      498,
      500,
      'quota_exceeded',
      'quota_exceeded',
    ]);
  });

  it('that arrive while calls are under way gather, and join none that has left', async () => {
    const { admission, calls } = scriptedServer({ callsInFlightMax: 1 });
    const first = admission.admit(REQUEST);
    await settled();
    const later = [admission.admit(REQUEST), admission.admit(REQUEST)];
    await settled();
    expect(calls).toHaveLength(1);
    await calls[0]!.answer(jsonResponse(200, VERDICT));
    expect(calls.map(({ body }) => body['requests'])).toEqual([1, 2]);
    await calls[1]!.answer(
      jsonResponse(200, { ...REFUSED, code: 'api_key_revoked', retryAt: null, quotas: [] }),
    );
    expect((await first).admitted).toBe(true);
    for (const outcome of await Promise.all(later)) {
      expect(outcome).toMatchObject({ admitted: false, code: 'api_key_revoked', quotas: [] });
    }
  });

  it('are those with the same key, cost, burst and address', async () => {
    const { admission, calls } = scriptedServer();
    const asked = [
      REQUEST,
      { ...REQUEST, key: `${KEY}x` },
      { ...REQUEST, cost: 1 },
      { ...REQUEST, burst: 1 as const },
      { ...REQUEST, address: '192.0.2.1' },
      { ...REQUEST, address: '2001:DB8:0:0::1' },
      { ...REQUEST, address: '2001:db8::1' },
    ].map((request) => admission.admit(request));
    await settled();
    expect(calls.map(({ body }) => body['requests'])).toEqual([1, 1, 1, 1, 1, 2]);
    for (const { body, answer } of calls) await answer(jsonResponse(200, granted(Number(body['requests']))));
    await Promise.all(asked);
  });

  it('leave 1,000 in a call at most', async () => {
    const { admission, calls } = scriptedServer({ callsInFlightMax: 1 });
    const all = Array.from({ length: 1001 }, () => admission.admit(REQUEST));
    await settled();
    await calls[0]!.answer(jsonResponse(200, granted(1000)));
    await calls[1]!.answer(jsonResponse(200, granted(1)));
    expect(calls.map(({ body }) => body['requests'])).toEqual([1000, 1]);
    expect((await Promise.all(all)).every((outcome) => outcome.admitted)).toBe(true);
  });

  it('are asked about anew each time: nothing is remembered, nothing is sent twice', async () => {
    const { admission, requests } = answering(() => jsonResponse(503, {}));
    await failureOf(admission.admit(REQUEST));
    expect(requests).toHaveLength(1);
    await failureOf(admission.admit(REQUEST));
    expect(requests).toHaveLength(2);
  });
});

describe('an outage', () => {
  const secrets = [KEY, OWN_KEY];

  /** All that a log could show of an error. */
  function expectNoSecretIn(error: unknown): void {
    const shown = inspect(error, { depth: Infinity, showHidden: true }) + String((error as Error).stack);
    for (const secret of secrets) expect(shown).not.toContain(secret);
  }

  it.each<[number, string, RegExp]>([
    [401, 'api_key_revoked', /\(401 api_key_revoked\)\. Give this service another API key/],
    [401, 'invalid_api_key', /another API key, one that is live and allowed verify_api_key/],
    [403, 'permission_denied', /Allow the API key of this service verify_api_key/],
    [403, 'ip_not_allowed', /Add the address of this service/],
    [403, 'account_suspended', /suspended: ask the operator/],
    [404, 'not_found', /Look at the base URL/],
    [400, 'invalid_request', /update the older/],
    [429, 'quota_exceeded', /\(429 quota_exceeded\)/],
    [500, 'internal_error', /\(500 internal_error\)/],
    [503, 'unavailable', /nothing is to be done here/],
  ])('is what a %i of the code %s is, and it says what to do', async (status, code, message) => {
    const { admission } = answering(() =>
      problemResponse(
        status,
        { code, detail: `${KEY} ${OWN_KEY}` },
        { 'retry-after': '7', 'x-request-id': KEY },
      ),
    );
    const error = await failureOf(admission.admit(REQUEST));
    expect([error.name, error.retryAfterSeconds]).toEqual(['AdmissionUnavailableError', 7]);
    expect(error.message).toMatch(message);
    expect(error.cause).toMatchObject({ problem: { status, code, requestId: null } });
    expectNoSecretIn(error);
  });

  it.each<[string, () => Response]>([
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'http://evil.test/' } })],
    ['a page', () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })],
    ['a page of a proxy', () => new Response(`<html>${KEY}</html>`, { status: 502 })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['an empty success', () => new Response('', { status: 200 })],
    ['half of an answer', () => new Response(JSON.stringify(VERDICT).slice(0, 100))],
    ['a code of no catalogue', () => problemResponse(401, { code: KEY })],
    ['a code of every object', () => problemResponse(400, { code: 'constructor' })],
    ['more than a mebibyte', () => jsonResponse(200, { ...VERDICT, filler: 'x'.repeat(1_048_577) })],
    ['more than a mebibyte of refusal', () => problemResponse(403, { filler: 'x'.repeat(1_048_577) })],
  ])('is what %s is', async (_what, response) => {
    const { admission } = answering(response);
    const error = await failureOf(admission.admit(REQUEST));
    expect(error).toMatchObject({ name: 'AdmissionUnavailableError', retryAfterSeconds: 1 });
    expectNoSecretIn(error);
  });

  const without = (field: string) =>
    Object.fromEntries(Object.entries(VERDICT).filter(([name]) => name !== field));
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', [VERDICT]],
    ['a text', 'valid'],
    ...Object.keys(VERDICT).map((field): [string, unknown] => [`no ${field}`, without(field)]),
    ...Object.keys(VERDICT).map((field): [string, unknown] => [
      `a ${field} of 1e99`,
      { ...VERDICT, [field]: 1e99 },
    ]),
    ['more let in than were asked about', { ...VERDICT, granted: 2 }],
    ['less than none let in', { ...REFUSED, granted: -1 }],
    ['half a request let in', { ...REFUSED, granted: 0.5 }],
    ['valid, and none let in', { ...REFUSED, valid: true }],
    ['not valid, and all let in', { ...VERDICT, valid: false }],
    ['not valid, as a text', { ...VERDICT, valid: 'true' }],
    ['a role that nobody has', { ...VERDICT, role: 'owner' }],
    ['permissions that are a list', { ...VERDICT, permissions: [['*']] }],
    ['permissions of no texts', { ...VERDICT, permissions: { self: [1] } }],
    ['permissions that are no lists', { ...VERDICT, permissions: { self: '*' } }],
    ['an instant that is none', { ...VERDICT, expiresAt: 'tomorrow' }],
    ['a count that is none', { ...VERDICT, quotas: [{ ...VERDICT.quotas[0], used: -1 }] }],
    ['a meter that is null', { ...VERDICT, quotas: [null] }],
    ['a refusal without a reason', { ...REFUSED, code: undefined }],
    ['a refusal for the action, about which nothing was asked', { ...REFUSED, code: 'permission_denied' }],
    ['a refusal without an instant', { ...REFUSED, retryAt: undefined }],
  ])('is a verdict that makes no sense: %s', async (_what, verdict) => {
    const { admission } = answering(() => jsonResponse(200, verdict));
    const error = await failureOf(admission.admit(REQUEST));
    expect(error).toMatchObject({ name: 'AdmissionUnavailableError' });
    expect(error.message).toMatch(/^The answer to a verification cannot be understood/);
    expectNoSecretIn(error);
  });

  it('is a network that fails, with what failed as its cause', async () => {
    const broken = new TypeError('fetch failed');
    const { admission } = answering(() => Promise.reject(broken));
    const error = await failureOf(admission.admit(REQUEST));
    expect(error.message).toMatch(/cannot be reached/);
    expect(error.cause).toMatchObject({ name: 'UnreachableError', cause: broken });
  });

  it('is an answer that breaks off', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"valid":true,')),
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    const { admission } = answering(() => new Response(body));
    expect((await failureOf(admission.admit(REQUEST))).message).toMatch(/cannot be reached/);
  });

  it('is a server that does not answer in time, and the call is given up', async () => {
    const { admission, calls } = scriptedServer({ timeoutMs: 20 });
    const error = await failureOf(admission.admit(REQUEST));
    expect(error.message).toMatch(/within 20 ms/);
    expect(calls[0]?.signal.aborted).toBe(true);
    expectNoSecretIn(error);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['an answer that never ends', () => new Response(new ReadableStream())],
    ['a fetch that never answers and heeds no signal', () => new Promise(() => undefined)],
  ])('is %s, in time', async (_what, answer) => {
    const { admission } = answering(answer, { timeoutMs: 20 });
    expect((await failureOf(admission.admit(REQUEST))).message).toMatch(/within 20 ms/);
  });

  it('fails those alone who wait for the call that failed', async () => {
    const { admission, calls } = scriptedServer();
    const lost = admission.admit(REQUEST);
    const kept = admission.admit({ ...REQUEST, key: `${KEY}x` });
    await settled();
    const error = failureOf(lost);
    await calls[0]!.answer(jsonResponse(200, {}));
    await calls[1]!.answer(jsonResponse(200, VERDICT));
    expect((await error).name).toBe('AdmissionUnavailableError');
    expect((await kept).admitted).toBe(true);
  });

  it('is what those get at once for whom there is no room to wait', async () => {
    const { admission, calls } = scriptedServer({ waitingMax: 2 });
    const waiting = [admission.admit(REQUEST), admission.admit(REQUEST)];
    expect((await failureOf(admission.admit(REQUEST))).message).toMatch(/Too many/);
    await settled();
    await calls[0]!.answer(jsonResponse(200, granted(2)));
    await Promise.all(waiting);
    expect(admission.waitingCount).toBe(0);
  });

  it('ends the wait for a call to leave after the time of one call', async () => {
    const { admission, calls } = scriptedServer({ callsInFlightMax: 1, timeoutMs: 30 });
    const startedAt = performance.now();
    const keys = Array.from({ length: 20 }, (_, index) => `${KEY}${index}`);
    const errors = await Promise.all(keys.map((key) => failureOf(admission.admit({ ...REQUEST, key }))));
    expect(errors.every(({ name }) => name === 'AdmissionUnavailableError')).toBe(true);
    expect(calls.length).toBeLessThanOrEqual(3);
    expect(performance.now() - startedAt).toBeLessThan(20 * 30);
  });
});

describe('close', () => {
  it('answers whoever waits and refuses whoever comes', async () => {
    const { admission, calls } = scriptedServer();
    const waiting = admission.admit(REQUEST);
    await settled();
    const closing = admission.close();
    expect((await failureOf(admission.admit(REQUEST))).name).toBe('AdmissionUnavailableError');
    await calls[0]!.answer(jsonResponse(200, VERDICT));
    expect((await waiting).admitted).toBe(true);
    await closing;
  });
});

describe('new RemoteAdmission', () => {
  const make = (options: Partial<RemoteAdmissionOptions>) => () =>
    new RemoteAdmission({ baseUrl: 'https://studio.test', key: OWN_KEY, ...options });

  it.each(['', 'studio.test', 'ftp://studio.test', 'https://me:pw@studio.test', 'https://studio.test/?a=1'])(
    'refuses the base URL %j without showing it',
    (baseUrl) => {
      expect(make({ baseUrl })).toThrow(
        new TypeError(
          'baseUrl must be an address of http or https, without credentials, query and fragment.',
        ),
      );
    },
  );

  it('refuses a key that no header can carry, without showing it', () => {
    expect(make({ key: `${OWN_KEY}\n` })).toThrow(/^The API key holds characters that no API key has\.$/);
  });

  it.each<Partial<RemoteAdmissionOptions>>([
    { timeoutMs: 0 },
    { timeoutMs: 600_001 },
    { timeoutMs: Number.NaN },
    { callsInFlightMax: 0 },
    { waitingMax: 0 },
  ])('refuses %j', (options) => {
    expect(make(options)).toThrow(RangeError);
  });
});
