import { AdmissionUnavailableError } from '@paretostudio/admission';
import type { Outcome } from '@paretostudio/studio';
import { legacyRequest, modernRequest } from '../testing/modern-request.js';
import { stubFace } from '../testing/stub-face.js';

const SECRET = 'psk_not_for_anybody at postgres://user:pass@host';

class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  readonly retryAfterSeconds = 3;
}

const ERAS = [
  ['legacy', legacyRequest],
  ['modern', modernRequest],
] as const;

describe.each(ERAS)('a failure of ours in the %s era', (_, requestOf) => {
  const call = requestOf('tools/call', { name: 'whoami', arguments: {} });

  it('is answered without a word of its cause, told to the log and recorded', async () => {
    const failure = new Error(SECRET);
    const stub = stubFace(() => {
      throw failure;
    });
    const response = await stub.send(call);
    const text = await response.text();

    expect(JSON.parse(text)).toMatchObject({ error: { code: -32603, message: 'Internal error' } });
    expect(text).not.toContain('psk_');
    expect(stub.errors).toEqual([failure]);
    expect(stub.outcomes).toEqual([{ action: 'whoami', outcome: 'internal_error' }]);
  });

  it.each([
    ['storage', new StorageUnavailableError(SECRET), 3],
    ['admission', new AdmissionUnavailableError(SECRET, { retryAfterSeconds: 7 }), 7],
  ])('that is an outage of %s is a result that says when to try again', async (_name, outage, seconds) => {
    const stub = stubFace(() => {
      throw outage;
    });
    const text = await (await stub.send(call)).text();

    expect(JSON.parse(text)).toMatchObject({
      result: {
        isError: true,
        content: [{ text: expect.stringContaining(`Try again in ${seconds}`) }],
        _meta: { 'paretostudio/refusal': 'unavailable' },
      },
    });
    expect(text).not.toContain('psk_');
    expect(stub.errors).toEqual([outage]);
    expect(stub.outcomes).toEqual([{ action: 'whoami', outcome: 'unavailable' }]);
  });

  it('that is an outage is an error where a method has no error results', async () => {
    const stub = stubFace(() => {
      throw new StorageUnavailableError(SECRET);
    });
    const response = await stub.send(requestOf('prompts/get', { name: 'a' }));

    expect(await response.json()).toMatchObject({
      error: { code: 503, message: expect.stringContaining('Try again in 3') },
    });
    expect(stub.outcomes).toEqual([{ action: 'get_prompt', outcome: 'unavailable' }]);
  });
});

describe.each(ERAS)('a client of the %s era that goes away', (_, requestOf) => {
  it('gets no result, although the operation runs to its end and is recorded', async () => {
    const gone = new AbortController();
    let finish: (outcome: Outcome<object>) => void = () => undefined;
    const stub = stubFace(() => {
      gone.abort();
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const response = stub.send(requestOf('tools/call', { name: 'whoami', arguments: {} }), {
      signal: gone.signal,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stub.outcomes).toEqual([]);
    finish({ ok: true, value: { made: true } });

    expect((await response).status).toBe(499);
    expect(await (await response).text()).toBe('');
    expect(stub.outcomes).toEqual([{ action: 'whoami', outcome: 'ok' }]);
    expect(stub.errors).toEqual([]);
  });

  it('before anything ran, runs nothing', async () => {
    const stub = stubFace(() => ({ ok: true, value: {} }));
    const call = requestOf('tools/call', { name: 'create_prompt', arguments: {} });
    const response = await stub.send(call, { signal: AbortSignal.abort() });

    expect(response.status).toBe(499);
    expect(stub.calls).toEqual([]);
    expect(stub.outcomes).toEqual([{ action: 'create_prompt', outcome: 'cancelled' }]);
  });
});

describe.each(ERAS)('a face that is closed, in the %s era', (_, requestOf) => {
  it('ends what is in flight and serves nothing more', async () => {
    const stub = stubFace(() => new Promise(() => undefined));
    const call = requestOf('tools/call', { name: 'whoami', arguments: {} });
    void stub.send(call);
    await new Promise((resolve) => setImmediate(resolve));
    await stub.face.close();

    const response = await stub.send(call);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id: 1, error: { code: 503 } });
    expect(stub.calls).toHaveLength(1);
  });
});

describe('a result that is too large', () => {
  it.each([
    [1_048_576, undefined],
    [1_048_577, true],
  ])('of %d bytes is whole or absent, never cut', async (bytes, isError) => {
    const value = { text: 'é'.repeat(10) };
    const rest = bytes - Buffer.byteLength(JSON.stringify(value));
    const stub = stubFace(() => ({ ok: true, value: { text: value.text + 'x'.repeat(rest) } }));
    const response = await stub.send(modernRequest('tools/call', { name: 'whoami', arguments: {} }));
    const { result } = (await response.json()) as { result: Record<string, unknown> };

    expect(result['isError']).toBe(isError);
    if (isError) {
      expect(result).not.toHaveProperty('structuredContent');
      expect(JSON.stringify(result['content'])).toMatch(/1048577 bytes .* `limit`/);
      expect(JSON.stringify(result).length).toBeLessThan(1_000);
    } else {
      expect(JSON.stringify(result['structuredContent'])).toHaveLength(bytes - 10);
    }
  });
});
