import { generateApiKey } from '@paretostudio/key-crypto';
import { AdmissionUnavailableError } from '@paretostudio/admission';
import fc from 'fast-check';
import { AT, quotasLeft, StubAdmission } from '../testing/stub-admission.js';
import { createGuard } from './create-guard.js';

const POLICY = '"requests";q=50;w=86400, "burst";q=60;w=60';

describe('guard.authenticate', () => {
  const admission = new StubAdmission();
  const guard = createGuard({ admission });
  const nodeRequest = (key: string) => ({ headers: { authorization: `Bearer ${key}` }, url: '/' });
  const webRequest = (headers: Record<string, string>, url = 'https://service.example/') =>
    new Request(url, { headers });

  beforeEach(() => {
    admission.requests.length = 0;
    admission.failure = null;
  });

  it('grants with the principal and the headers that the answer carries', async () => {
    const sunsetAt = new Date('2026-03-02T00:00:00.000Z');
    const access = await guard.authenticate(nodeRequest(admission.admitting({ sunsetAt })), 'get_prompt');
    expect(access).toMatchObject({ granted: true, principal: { keyId: 'key-1', accountId: 'account-1' } });
    expect(access.headers).toEqual({
      'RateLimit-Policy': POLICY,
      RateLimit: '"requests";r=49;t=3600, "burst";r=59;t=30',
      Sunset: 'Mon, 02 Mar 2026 00:00:00 GMT',
    });
  });

  it('demands a good key alone when no action is named, at a cost of 1', async () => {
    const access = await guard.authenticate(nodeRequest(admission.admitting({ permissions: {} })));
    expect(access.granted).toBe(true);
    expect(admission.requests).toMatchObject([{ cost: 1, burst: 1 }]);
  });

  it('charges what the action table says, and what a demand says over that', async () => {
    const key = admission.admitting();
    await guard.authenticate(nodeRequest(key), 'verify_api_key');
    await guard.authenticate(nodeRequest(key), { action: 'get_prompt', cost: 7 });
    expect(admission.requests).toMatchObject([
      { cost: 0, burst: 0 },
      { cost: 7, burst: 1 },
    ]);
  });

  it('judges the resource that a demand names', async () => {
    const resource = 'conn_00000000-0000-4000-8000-000000000001';
    const key = admission.admitting({ permissions: { [resource]: ['search'] } });
    const granted = await guard.authenticate(nodeRequest(key), { action: 'search', resource });
    const refused = await guard.authenticate(nodeRequest(key), { action: 'write', resource });
    expect([granted.granted, refused.granted]).toEqual([true, false]);
  });

  it('refuses with status, headers and problem, and tells whose key it was apart', async () => {
    const quotas = quotasLeft(50, 2);
    const key = admission.refusing('quota_exceeded', {
      quotas,
      retryAt: new Date('2026-03-02T00:00:00.000Z'),
    });
    const access = await guard.authenticate({ ...nodeRequest(key), id: 'req-7' }, 'get_prompt');
    expect(access).toMatchObject({
      granted: false,
      status: 429,
      headers: {
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': '3600',
        'RateLimit-Policy': POLICY,
        RateLimit: '"requests";r=0;t=3600, "burst";r=58;t=30',
      },
      problem: { status: 429, code: 'quota_exceeded', limit: 50, used: 50, requestId: 'req-7' },
      owner: { keyId: 'key-1', accountId: 'account-1', memberId: 'member-1' },
    });
  });

  it('answers a WHATWG request with a WHATWG response, as often as it is asked for', async () => {
    const access = await guard.authenticate(webRequest({}), 'get_prompt');
    if (access.granted) throw new Error('granted without a key');
    for (const response of [access.toResponse(), access.toResponse()]) {
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="paretostudio"');
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await response.json()).toMatchObject({ code: 'missing_credentials', requestId: null });
    }
  });

  it('lets a WHATWG request in by either header', async () => {
    const key = admission.admitting();
    const bearer = await guard.authenticate(webRequest({ authorization: `bearer ${key}` }), 'get_prompt');
    const header = await guard.authenticate(webRequest({ 'x-api-key': key }), 'get_prompt');
    expect([bearer.granted, header.granted]).toEqual([true, true]);
    expect(admission.requests).toMatchObject([{ address: null }, { address: null }]);
  });

  it('refuses a credential that a WHATWG request repeats, and both headers at once', async () => {
    const key = admission.admitting();
    const repeated = webRequest({});
    repeated.headers.append('authorization', `Bearer ${key}`);
    repeated.headers.append('authorization', `Bearer ${key}`);
    const both = webRequest({ authorization: `Bearer ${key}`, 'x-api-key': key });
    const answers = [await guard.authenticate(repeated), await guard.authenticate(both)];
    expect(answers).toMatchObject([
      { refusal: { code: 'invalid_request' } },
      { refusal: { code: 'invalid_request' } },
    ]);
    expect(admission.requests).toEqual([]);
  });

  it('refuses a page of a foreign origin before anybody is asked', async () => {
    const key = admission.admitting();
    const access = await guard.authenticate(webRequest({ 'x-api-key': key, origin: 'https://page.example' }));
    expect(access).toMatchObject({ status: 403, refusal: { code: 'browser_origin_refused' } });
    expect(admission.requests).toEqual([]);
  });

  it('ignores a key in the query string, and says so without repeating it', async () => {
    const key = admission.admitting();
    const access = await guard.authenticate(webRequest({}, `https://service.example/?api_key=${key}`));
    expect(access).toMatchObject({ status: 401, problem: { code: 'missing_credentials' } });
    expect(JSON.stringify(access)).toContain('query string');
    expect(JSON.stringify(access)).not.toContain(key);
  });

  it('asks clientAddress about the WHATWG request itself', async () => {
    const addresses = new WeakMap<Request, string>();
    const placed = createGuard({
      admission,
      clientAddress: ({ webRequest }) => (webRequest && addresses.get(webRequest)) ?? null,
    });
    const request = webRequest({ 'x-api-key': admission.admitting() });
    addresses.set(request, '::ffff:203.0.113.9');
    await placed.authenticate(request);
    expect(admission.requests).toMatchObject([{ address: '203.0.113.9' }]);
  });

  it('takes a Node request that has a header named get for what it is', async () => {
    const key = admission.admitting();
    const access = await guard.authenticate({ headers: { get: 'x', 'x-api-key': key } }, 'get_prompt');
    expect(access.granted).toBe(true);
  });

  it('answers an outage 503 with Retry-After, tells the service why, and the caller not', async () => {
    const outages: unknown[] = [];
    const observed = createGuard({ admission, onOutage: (error) => outages.push(error) });
    admission.failure = new AdmissionUnavailableError('db-7 refuses connections', { retryAfterSeconds: 3 });
    const access = await observed.authenticate(nodeRequest(admission.admitting()), 'get_prompt');
    expect(access).toMatchObject({ granted: false, status: 503, headers: { 'Retry-After': '3' } });
    expect(outages).toEqual([admission.failure]);
    expect(JSON.stringify(access)).not.toContain('db-7');
  });

  it('knows the outage of another installed version of the library', async () => {
    class AdmissionUnavailableError extends Error {
      override readonly name = 'AdmissionUnavailableError';
      readonly retryAfterSeconds = 8;
    }
    admission.failure = new AdmissionUnavailableError('down');
    const access = await guard.authenticate(nodeRequest(admission.admitting()));
    expect(access).toMatchObject({ status: 503, headers: { 'Retry-After': '8' } });
  });

  it('rejects, and lets nobody in, when admission fails in a way that is no outage', async () => {
    admission.failure = new TypeError('damaged');
    await expect(guard.authenticate(nodeRequest(admission.admitting()))).rejects.toThrow('damaged');
  });

  it.each<[string, unknown]>([
    ['an action that the table has not', 'no_such_action'],
    ['an action that every object answers to', 'constructor'],
    ['a demand without an action', {}],
    ['nothing where an action belongs', undefined],
    ['a negative cost', { action: 'get_prompt', cost: -1 }],
    ['a cost that is no number', { action: 'get_prompt', cost: Number.NaN }],
  ])('rejects %s before anybody is asked', async (_, action) => {
    await expect(guard.authenticate(nodeRequest(admission.admitting()), action as string)).rejects.toThrow(
      RangeError,
    );
    expect(() => guard.requirementOf(action as string)).toThrow(RangeError);
    expect(admission.requests).toEqual([]);
  });

  it('remembers nothing: a key that is refused now was granted a moment ago', async () => {
    let refuse = false;
    const fickle = new StubAdmission();
    const key = fickle.admitting();
    const other = fickle.refusing('api_key_revoked');
    const turning = createGuard({
      admission: { admit: (request) => fickle.admit(refuse ? { ...request, key: other } : request) },
    });
    const before = await turning.authenticate(nodeRequest(key), 'get_prompt');
    refuse = true;
    const after = await turning.authenticate(nodeRequest(key), 'get_prompt');
    expect([before.granted, after.granted]).toEqual([true, false]);
  });

  it('holds no key in anything that it answers', async () => {
    const keys = [admission.admitting(), admission.refusing('api_key_expired'), generateApiKey()];
    for (const key of keys) {
      const access = await guard.authenticate(nodeRequest(key), 'get_prompt');
      expect(JSON.stringify(access)).not.toContain(key.slice(8, -4));
    }
  });

  it('survives headers of any content, and grants nobody by them', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((tail) => `Bearer psk_${tail}`),
    );
    const value = fc.option(fc.oneof(text, fc.array(text, { maxLength: 3 })), { nil: undefined });
    const headers = fc.dictionary(
      fc.constantFrom('authorization', 'x-api-key', 'origin', 'get', '__proto__'),
      value,
    );
    await fc.assert(
      fc.asyncProperty(headers, fc.string(), async (hostile, url) => {
        const access = await guard.authenticate({ headers: hostile, url }, 'get_prompt');
        expect(access.granted).toBe(false);
        expect(Object.values(access.headers).join('')).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('dates what it tells by the clock of admission', async () => {
    const access = await guard.authenticate(nodeRequest(admission.admitting()));
    expect(access).toMatchObject({ principal: { at: AT } });
  });
});

describe('createGuard', () => {
  const admission = new StubAdmission();

  it.each<[string, object]>([
    ['no admission', {}],
    ['meters without a store', { admission, meters: { draws: () => [] } }],
    ['meters without draws', { admission, meters: { store: { take: async () => null } } }],
  ])('refuses to be made with %s', (_, options) => {
    expect(() => createGuard(options as never)).toThrow(TypeError);
  });
});
