import { createApiClient } from './create-api-client.js';
import { ProblemError } from './problem-error.js';
import { jsonResponse, stubFetch } from './testing/stub-fetch.js';
import { UnreachableError } from './unreachable-error.js';
import { valueOf } from './value-of.js';

const BASE = 'http://studio.test';
const KEY = 'psk_s3cret0000000000000000000000';

describe('what is sent', () => {
  it('carries a key as a bearer and no cookie beside it', async () => {
    const { fetch, requests } = stubFetch(() => jsonResponse(200, {}));
    await createApiClient({ baseUrl: BASE, key: KEY, fetch }).GET('/v1/me');
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`);
    expect(requests[0]?.credentials).toBe('omit');
  });

  it('carries no authorization without a key, and cookies to its own origin alone', async () => {
    const { fetch, requests } = stubFetch(() => jsonResponse(200, {}));
    await createApiClient({ baseUrl: BASE, fetch }).GET('/v1/me');
    expect(requests[0]?.headers.has('authorization')).toBe(false);
    expect(requests[0]?.credentials).toBe('same-origin');
  });

  it('carries the headers of the client and those of the call', async () => {
    const { fetch, requests } = stubFetch(() => jsonResponse(201, {}));
    const client = createApiClient({ baseUrl: `${BASE}/`, headers: { 'X-Client-Name': 'spec' }, fetch });
    await client.POST('/v1/api-keys', {
      body: { name: 'laptop' },
      params: { header: { 'Idempotency-Key': 'once' } },
    });
    const [request] = requests;
    expect(request?.url).toBe(`${BASE}/v1/api-keys`);
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      'x-client-name': 'spec',
      'idempotency-key': 'once',
      'content-type': 'application/json',
    });
    expect(await request?.json()).toEqual({ name: 'laptop' });
  });

  it('keeps an id of a path inside its own segment', async () => {
    const { fetch, requests } = stubFetch(() => jsonResponse(200, {}));
    await createApiClient({ baseUrl: BASE, fetch }).GET('/v1/prompts/{id}', {
      params: { path: { id: '../../me?x=<1>' } },
    });
    expect(requests[0]?.url).toBe(`${BASE}/v1/prompts/..%2F..%2Fme%3Fx%3D%3C1%3E`);
  });

  it.each([`${KEY}\n`, `${KEY} `, `${KEY}\u202e`, ''])(
    'refuses the key %j before anything is sent, without quoting it',
    (key) => {
      const make = () => createApiClient({ baseUrl: BASE, key });
      expect(make).toThrow(new TypeError('The API key holds characters that no API key has.'));
    },
  );
});

describe('what arrives', () => {
  const asked = (answer: () => Response | Promise<Response>) => {
    const { fetch, requests } = stubFetch(answer);
    const client = createApiClient({ baseUrl: BASE, key: KEY, fetch });
    return { client, requests, call: valueOf(client.GET('/v1/me')) };
  };

  it('is out of reach when the network fails, with the reason as its cause, and is not asked again', async () => {
    const cause = new TypeError('fetch failed');
    const { call, requests } = asked(() => {
      throw cause;
    });
    await expect(call).rejects.toBeInstanceOf(UnreachableError);
    await expect(call).rejects.toMatchObject({ cause });
    expect(requests).toHaveLength(1);
  });

  it.each([200, 403])('is out of reach when an answer of status %i breaks off', async (status) => {
    const cause = new TypeError('terminated');
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"items":'));
            controller.error(cause);
          },
        }),
        { status },
      );
    const { call } = asked(broken);
    await expect(call).rejects.toBeInstanceOf(UnreachableError);
    await expect(call).rejects.toMatchObject({ cause });
  });

  it('is the reason of the abort when the caller gave up', async () => {
    const reason = new Error('left the page');
    const { fetch } = stubFetch(({ signal }) => {
      throw signal.reason;
    });
    const client = createApiClient({ baseUrl: BASE, fetch });
    await expect(valueOf(client.GET('/v1/me', { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  it.each([
    ['a page', 200, '<h1>Sign in to the hotel</h1>', 'text/html'],
    ['JSON that is cut off', 200, '{"id":', 'application/json'],
  ])('is a problem when a success is %s', async (_what, status, body, type) => {
    const { call } = asked(() => new Response(body, { status, headers: { 'content-type': type } }));
    await expect(call).rejects.toBeInstanceOf(ProblemError);
    await expect(call).rejects.toMatchObject({ problem: { code: 'unreadable_answer', status } });
  });

  it('is a problem when it is a redirect, which is never followed', async () => {
    const { call, requests } = asked(() => Response.redirect('https://elsewhere.test/', 302));
    await expect(call).rejects.toMatchObject({
      problem: {
        code: 'unreadable_answer',
        status: 302,
        detail: 'The address of the server leads elsewhere. Use the address that it leads to.',
      },
    });
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('is nothing for an operation that answers nothing', async () => {
    const { fetch } = stubFetch(() => new Response(null, { status: 204 }));
    expect(
      await valueOf(createApiClient({ baseUrl: BASE, fetch }).POST('/v1/auth/sign-out')),
    ).toBeUndefined();
  });

  it('is passed on as it comes when it is asked for as a stream', async () => {
    const { fetch } = stubFetch(() => new Response(new ReadableStream({ start: () => undefined })));
    const client = createApiClient({ baseUrl: BASE, fetch });
    const stream = await valueOf(client.GET('/v1/usage', { parseAs: 'stream' }));
    expect(stream).toBeInstanceOf(ReadableStream);
  });
});
