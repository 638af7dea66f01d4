import { AdmissionUnavailableError } from '@paretostudio/admission';
import type { Caller, Outcome } from '@paretostudio/studio';
import { legacyRequest, modernRequest, type WireMessage } from '../testing/modern-request.js';
import { ANYBODY, stubFace, type StubFace } from '../testing/stub-face.js';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const MODERN = '2026-07-28';

const ERAS = [
  ['legacy', legacyRequest],
  ['modern', modernRequest],
] as const;

function answerOf(stub: StubFace, { body, headers }: WireMessage, caller: Caller = ANYBODY) {
  return stub.face.answer(
    { ...HEADERS, ...headers },
    { caller, body, report: (outcome) => stub.outcomes.push(outcome) },
  );
}

describe.each(ERAS)('a tool call of the %s era that is answered directly', (_, requestOf) => {
  const call = requestOf('tools/call', { name: 'get_prompt', arguments: { id: 'a' } });

  it.each<[string, () => Outcome<object>]>([
    ['a view', () => ({ ok: true, value: { id: 'a', title: 'Ä “b”\u2028' } })],
    ['a refusal', () => ({ ok: false, refusal: { code: 'not_found', detail: 'There is no such prompt.' } })],
    ['a view that is too large', () => ({ ok: true, value: { body: 'x'.repeat(1_048_576) } })],
    [
      'an outage',
      () => {
        throw new AdmissionUnavailableError('hidden', { retryAfterSeconds: 7 });
      },
    ],
    [
      'a failure',
      () => {
        throw new Error('hidden');
      },
    ],
  ])('is what the SDK makes of %s, and is reported the same', async (_name, respond) => {
    const direct = stubFace(respond);
    const served = stubFace(respond);
    const answer = await answerOf(direct, call);
    const response = await served.send(call);

    expect(answer?.status).toBe(response.status);
    expect(JSON.parse(answer?.body ?? 'null')).toEqual(await response.json());
    expect(direct.outcomes).toEqual(served.outcomes);
    expect(direct.outcomes).toHaveLength(1);
    expect(direct.calls).toEqual(served.calls);
    expect(direct.errors).toHaveLength(served.errors.length);
  });

  it('takes no arguments for an empty object, and progress that is never told for none', async () => {
    const { body, headers } = requestOf('tools/call', { name: 'whoami' });
    const params = body['params'] as Record<string, unknown>;
    const meta = { ...(params['_meta'] as object), progressToken: 7 };
    const stub = stubFace(() => ({ ok: true, value: {} }));
    const answer = await answerOf(stub, { headers, body: { ...body, params: { ...params, _meta: meta } } });

    expect(answer?.status).toBe(200);
    expect(stub.calls).toEqual([{ method: 'call', name: 'whoami', raw: {} }]);
  });

  it.each([
    ['an unknown tool', { name: 'nope' }, ANYBODY],
    ['a tool by a name of every object', { name: '__proto__' }, ANYBODY],
    ['a tool that the caller may not call', { name: 'get_prompt' }, { ...ANYBODY, permissions: {} }],
    ['a tool that the role may not call', { name: 'create_prompt' }, { ...ANYBODY, role: 'viewer' as const }],
    ['a destructive tool', { name: 'delete_prompt', arguments: { id: 'a' } }, ANYBODY],
    ['request state', { name: 'get_prompt', requestState: 'x' }, ANYBODY],
    ['answers of a person', { name: 'get_prompt', inputResponses: {} }, ANYBODY],
    ['a task', { name: 'get_prompt', task: {} }, ANYBODY],
    ['arguments that are a list', { name: 'get_prompt', arguments: [] }, ANYBODY],
    ['arguments that are null', { name: 'get_prompt', arguments: null }, ANYBODY],
    ['a name that is a number', { name: 1 }, ANYBODY],
  ])('leaves %s to the SDK, and runs nothing', async (_name, params, caller) => {
    const stub = stubFace(() => ({ ok: true, value: {} }));

    expect(await answerOf(stub, requestOf('tools/call', params), caller)).toBeNull();
    expect(stub.calls).toEqual([]);
    expect(stub.outcomes).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another version of JSON-RPC', { jsonrpc: '1.0' }],
    ['an id that is null', { id: null }],
    ['an id that is a fraction', { id: 1.5 }],
    ['no id', { id: undefined }],
    ['another method', { method: 'tools/list' }],
    ['a member that no message has', { result: {} }],
    ['params that are a list', { params: [] }],
    [
      'a message of another era',
      { params: { name: 'whoami', _meta: { 'io.modelcontextprotocol/protocolVersion': '2099-01-01' } } },
    ],
    ['an envelope of wrong types', { params: { name: 'whoami', _meta: { progressToken: {} } } }],
    [
      'a member of the envelope that somebody else reads',
      { params: { name: 'whoami', _meta: { traceparent: '00-x' } } },
    ],
  ])('leaves a message with %s to the SDK', async (_name, members) => {
    const stub = stubFace(() => ({ ok: true, value: {} }));
    const { body, headers } = requestOf('tools/call', { name: 'whoami' });

    expect(await answerOf(stub, { headers, body: { ...body, ...members } })).toBeNull();
    expect(stub.calls).toEqual([]);
  });

  it.each<[string, Record<string, string | string[] | undefined>]>([
    ['that takes JSON alone', { accept: 'application/json' }],
    ['that takes anything', { accept: '*/*' }],
    ['without Accept', { accept: undefined }],
    ['of another type', { 'content-type': 'text/plain' }],
    ['of a type that only begins like JSON', { 'content-type': 'application/jsonp' }],
    ['of a revision that nobody knows', { 'mcp-protocol-version': '1999-01-01' }],
    ['that names its revision twice', { 'mcp-protocol-version': [MODERN, MODERN] }],
  ])('leaves a request %s to the SDK', async (_name, headers) => {
    const stub = stubFace(() => ({ ok: true, value: {} }));
    const { body, headers: usual } = requestOf('tools/call', { name: 'whoami' });
    const answer = await stub.face.answer({ ...HEADERS, ...usual, ...headers }, { caller: ANYBODY, body });

    expect(answer).toBeNull();
    expect(stub.calls).toEqual([]);
  });

  it('leaves everything to the SDK once the face is closed', async () => {
    const stub = stubFace(() => ({ ok: true, value: {} }));
    await stub.face.close();

    expect(await answerOf(stub, call)).toBeNull();
  });
});

describe('a message of the modern era whose header fields are missing or differ', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['no revision', { 'mcp-protocol-version': undefined }],
    ['another revision', { 'mcp-protocol-version': '2025-11-25' }],
    ['no method', { 'mcp-method': undefined }],
    ['another method', { 'mcp-method': 'tools/list' }],
    ['no name', { 'mcp-name': undefined }],
    ['another name', { 'mcp-name': 'get_prompt' }],
    ['a name in base64, which only the SDK reads', { 'mcp-name': '=?base64?d2hvYW1p?=' }],
  ])('is left to the SDK: %s', async (_name, headers) => {
    const stub = stubFace(() => ({ ok: true, value: {} }));
    const { body, headers: usual } = modernRequest('tools/call', { name: 'whoami' });
    const answer = await stub.face.answer({ ...HEADERS, ...usual, ...headers }, { caller: ANYBODY, body });

    expect(answer).toBeNull();
    expect(stub.calls).toEqual([]);
  });
});
