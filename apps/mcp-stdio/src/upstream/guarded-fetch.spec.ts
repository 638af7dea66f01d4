import { createGuardedFetch } from './guarded-fetch.js';
import { failureOfNetwork } from './failure-of-network.js';
import { UpstreamFailure } from './upstream-failure.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const endpoint = new URL('https://studio.example/mcp');

function guard(respond: (url: string, init: RequestInit) => Response | Promise<Response>) {
  const fake = (async (url: string, init: RequestInit) => respond(url, init)) as typeof fetch;
  return createGuardedFetch({ endpoint, key: 'the-key', userAgent: 'test', fetch: fake, now: () => NOW });
}

async function failureOf(promise: Promise<unknown>): Promise<UpstreamFailure> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UpstreamFailure)) throw new Error(`no failure, but ${String(error)}`);
  return error;
}

describe('createGuardedFetch', () => {
  it('asks no other origin than the one that the key is for', async () => {
    const asked: string[] = [];
    const guarded = guard((url) => (asked.push(url), new Response('{}')));

    for (const url of [
      'https://elsewhere.example/mcp',
      'http://studio.example/mcp',
      'https://studio.example:8443/mcp',
    ]) {
      expect((await failureOf(guarded(url))).kind).toBe('redirected');
    }
    expect(asked).toEqual([]);
  });

  it('lets fetch follow no redirect', async () => {
    let redirect: RequestInit['redirect'];
    const guarded = guard((_url, init) => {
      ({ redirect } = init);
      return new Response(null, { status: 307, headers: { location: 'https://elsewhere.example/' } });
    });

    expect(await failureOf(guarded(endpoint, { redirect: 'follow' }))).toMatchObject({
      kind: 'redirected',
      facts: { status: 307, location: 'https://elsewhere.example/' },
    });
    expect(redirect).toBe('manual');
  });

  it.each([
    ['7', 7],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
  ])('reads the wait %j', async (value, seconds) => {
    const guarded = guard(() => new Response('', { status: 503, headers: { 'retry-after': value } }));

    expect((await failureOf(guarded(endpoint))).facts.retryAfterSeconds).toBe(seconds);
  });

  it('reads no more of a refusal than a sentence needs', async () => {
    const detail = 'x'.repeat(200_000);
    const guarded = guard(() => Response.json({ detail }, { status: 403 }));

    expect((await failureOf(guarded(endpoint))).facts).toEqual({ status: 403 });
  });

  it.each([
    [500, 'application/json'],
    [307, 'text/html'],
    [200, 'text/html'],
  ])('gives up the body of a %i that has no end', async (status, type) => {
    const chunk = new Uint8Array(16 * 1024);
    let chunks = 0;
    let isGivenUp = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        // Far from here something else would have to end it.
        if (chunks > 1000) controller.close();
        else controller.enqueue(chunk);
      },
      cancel: () => void (isGivenUp = true),
    });
    const guarded = guard(() => new Response(body, { status, headers: { 'content-type': type } }));

    expect((await failureOf(guarded(endpoint))).facts.status).toBe(status);
    expect(isGivenUp).toBe(true);
    expect(chunks).toBeLessThan(10);
  });

  it('passes an error of the protocol on whatever its status, even if the arguments look like a handshake', async () => {
    const error = { code: -32029, message: 'Own words.' };
    const guarded = guard(() => Response.json({ jsonrpc: '2.0', id: 1, error }, { status: 429 }));
    const params = { name: 'form', arguments: { request: { method: 'initialize' } } };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });

    const response = await guarded(endpoint, { method: 'POST', body });

    expect([response.status, await response.json()]).toEqual([200, { jsonrpc: '2.0', id: 1, error }]);
  });

  it('leaves a cancellation what it is', async () => {
    const reason = new Error('cancelled');
    const guarded = guard(() => Promise.reject(reason));

    await expect(guarded(endpoint, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('failureOfNetwork', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENOTFOUND', 'name-not-found'],
    ['EAI_AGAIN', 'name-not-found'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['ECONNRESET', 'interrupted'],
    ['UND_ERR_SOCKET', 'interrupted'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted-certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted-certificate'],
    ['CERT_HAS_EXPIRED', 'untrusted-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-tls'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'no-tls'],
    ['HPE_INVALID_CONSTANT', 'not-mcp'],
    ['UND_ERR_HEADERS_OVERFLOW', 'not-mcp'],
  ])('tells %s as %s, in whatever it is wrapped', (code, kind) => {
    const cause = Object.assign(new Error(code), { code });

    for (const error of [cause, new TypeError('fetch failed', { cause }), new AggregateError([cause])]) {
      expect(failureOfNetwork(error).kind).toBe(kind);
    }
  });
});
