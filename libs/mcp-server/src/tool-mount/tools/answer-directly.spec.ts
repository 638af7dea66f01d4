import { AdmissionUnavailableError } from '@paretostudio/admission';
import type { Outcome, ToolAnswer, ToolCall, ToolTarget, ToolUseFacts } from '@paretostudio/studio';
import { legacyRequest, modernRequest, type WireMessage } from '../../testing/modern-request.js';
import { ANYBODY, stubFace, type StubFace } from '../../testing/stub-face.js';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const TARGET: ToolTarget = { kind: 'agent', id: '11111111-1111-4111-8111-111111111111' };
const KNOWN: ToolUseFacts = {
  connectionId: '22222222-2222-4222-8222-222222222222',
  agentId: TARGET.id,
  tool: 'echo',
  denial: null,
};

const ERAS = [
  ['legacy', legacyRequest],
  ['modern', modernRequest],
] as const;

type Respond = (call: ToolCall) => Promise<Outcome<ToolAnswer>>;

interface StubMount extends StubFace {
  readonly toolCalls: ToolCall[];
}

function stubMount(respond: Respond): StubMount {
  const toolCalls: ToolCall[] = [];
  const stub = stubFace(() => Promise.reject(new Error('not the studio itself')), {
    tools: {
      call: (_caller, _target, call) => {
        toolCalls.push(call);
        return respond(call);
      },
    },
  });
  return { ...stub, toolCalls };
}

function answerOf(stub: StubMount, { body, headers }: WireMessage, signal?: AbortSignal) {
  return stub.face.answer(
    { ...HEADERS, ...headers },
    { caller: ANYBODY, target: TARGET, body, signal, report: (outcome) => stub.outcomes.push(outcome) },
  );
}

const answers =
  (value: ToolAnswer, facts: ToolUseFacts = KNOWN): Respond =>
  async ({ onFacts }) => {
    onFacts?.(facts);
    return { ok: true, value };
  };

const result = (members: object, isError = false): Respond =>
  answers({ kind: 'result', result: { ...members }, isError });

const refuses =
  (refusal: Extract<Outcome<never>, { ok: false }>['refusal'], facts: Partial<ToolUseFacts> = {}): Respond =>
  async ({ onFacts }) => {
    onFacts?.({ ...KNOWN, ...facts });
    return { ok: false, refusal };
  };

const UNUSUAL = {
  content: [
    { type: 'text', text: 'Ä “b”\u2028', mood: 'bright' },
    { type: 'hologram', depth: 3 },
  ],
  structuredContent: { a: 1 },
  extra: [null],
  resultType: 'complete',
  _meta: {
    theirs: 1,
    'paretostudio/refusal': 'quota_exceeded',
    'io.modelcontextprotocol/serverInfo': { name: 'upstream', version: '9' },
  },
};

const ANSWERS: readonly (readonly [string, Respond])[] = [
  ['a result of kinds that the SDK does not know', result(UNUSUAL)],
  ['a result without anything', result({})],
  ['structured content that is a list', result({ content: [], structuredContent: [1] })],
  ['an error of the tool', result({ content: [], isError: true }, true)],
  ['an unknown tool', answers({ kind: 'unknown_tool' }, { ...KNOWN, tool: null, denial: 'not_found' })],
  [
    'a tool that is not granted',
    answers({ kind: 'unknown_tool' }, { ...KNOWN, denial: 'permission_denied' }),
  ],
  ['an error that is kept', answers({ kind: 'protocol_error', code: -32602, message: 'Bad a' })],
  ['an error of the upstream’s own', answers({ kind: 'protocol_error', code: 7, message: 'Seven\u200b\n' })],
  ['an error that would be taken for ours', answers({ kind: 'protocol_error', code: -32001, message: '' })],
  ['an upstream that fails', refuses({ code: 'upstream_failed', detail: 'It is down.', reason: 'timeout' })],
  [
    'a target that is not there',
    refuses({ code: 'not_found', detail: 'x' }, { tool: null, denial: 'not_found' }),
  ],
  [
    'a target that is not granted',
    refuses({ code: 'not_found', detail: 'x' }, { denial: 'permission_denied' }),
  ],
  ['an outage', () => Promise.reject(new AdmissionUnavailableError('hidden', { retryAfterSeconds: 7 }))],
  ['a failure', () => Promise.reject(new Error('hidden'))],
];

describe.each(ERAS)(
  'a call of an upstream’s tool of the %s era that is answered directly',
  (era, requestOf) => {
    const call = requestOf('tools/call', { name: 'notes_echo', arguments: { text: 'a' } });

    it.each(ANSWERS)('is what the long way makes of %s, and is reported the same', async (_name, respond) => {
      const direct = stubMount(respond);
      const served = stubMount(respond);
      const answer = await answerOf(direct, call);
      const response = await served.send(call, { target: TARGET });

      expect(answer?.status).toBe(response.status);
      expect(JSON.parse(answer?.body ?? 'null')).toEqual(await response.json());
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(direct.outcomes).toEqual(served.outcomes);
      expect(direct.outcomes).toHaveLength(1);
      expect(direct.toolCalls.map(withoutParts)).toEqual(served.toolCalls.map(withoutParts));
      expect(direct.errors).toHaveLength(served.errors.length);
    });

    it('passes a result on as it is, but for what the upstream says of itself and what would pass for ours', async () => {
      const answer = await answerOf(stubMount(result(UNUSUAL)), call);
      const { result: passed } = JSON.parse(answer?.body ?? 'null');

      expect(passed).toMatchObject({ content: UNUSUAL.content, structuredContent: { a: 1 }, extra: [null] });
      expect(JSON.stringify(passed)).not.toContain('upstream');
      expect(passed._meta).toMatchObject({ theirs: 1 });
      expect(passed._meta).not.toHaveProperty(['paretostudio/refusal']);
      expect(passed.resultType).toBe(era === 'modern' ? 'complete' : undefined);
    });

    it('leaves a call that wants to be told of its progress to the long way', async () => {
      const { body, headers } = call;
      const params = body['params'] as Record<string, unknown>;
      const meta = { ...(params['_meta'] as object), progressToken: 7 };
      const stub = stubMount(result({}));

      expect(
        await answerOf(stub, { headers, body: { ...body, params: { ...params, _meta: meta } } }),
      ).toBeNull();
      expect([stub.toolCalls, stub.outcomes]).toEqual([[], []]);
    });

    it('leaves a second round to the long way', async () => {
      const stub = stubMount(result({}));
      const params = { name: 'notes_echo', arguments: {}, requestState: 'x' };

      expect(await answerOf(stub, requestOf('tools/call', params))).toBeNull();
      expect(stub.toolCalls).toEqual([]);
    });

    it('is given the signal that tells when the client has gone, and is then recorded as cancelled', async () => {
      const leaving = new AbortController();
      const stub = stubMount(async ({ signal }) => {
        leaving.abort();
        expect(signal?.aborted).toBe(true);
        return { ok: false, refusal: { code: 'upstream_failed', detail: 'Gone.', reason: 'cancelled' } };
      });
      await answerOf(stub, call, leaving.signal);

      expect(stub.outcomes).toEqual([{ action: 'tools/call', outcome: 'cancelled' }]);
    });
  },
);

describe('what is recorded of a call of an upstream’s tool', () => {
  const recorded = async (respond: Respond) => {
    const stub = stubMount(respond);
    await answerOf(stub, modernRequest('tools/call', { name: 'notes_echo' }));
    return stub.outcomes[0];
  };
  const { connectionId, agentId } = KNOWN;

  it.each<[string, Respond, object]>([
    ['its own name for a result', result({}), { action: 'echo', outcome: 'ok' }],
    ['an error for a result that is one', result({}, true), { action: 'echo', outcome: 'tool_error' }],
    [
      'an error for an error of JSON-RPC',
      answers({ kind: 'protocol_error', code: 1, message: 'x' }),
      { action: 'echo', outcome: 'tool_error' },
    ],
    [
      'the refusal that the caller is told',
      refuses({ code: 'tool_not_approved', detail: 'x' }),
      { action: 'echo', outcome: 'tool_not_approved' },
    ],
    [
      'the right that was wanting, which the caller is not told, and no name',
      answers({ kind: 'unknown_tool' }, { ...KNOWN, denial: 'permission_denied' }),
      { action: 'tools/call', outcome: 'permission_denied' },
    ],
    [
      'no more than 128 characters of a name',
      answers({ kind: 'unknown_tool' }, { ...KNOWN, tool: 'x'.repeat(300) }),
      { action: 'x'.repeat(128), outcome: 'not_found' },
    ],
  ])('is %s', async (_name, respond, expected) => {
    expect(await recorded(respond)).toEqual({ ...expected, connectionId, agentId });
  });

  it('is no connection and no agent of a target that the account does not have', async () => {
    const facts = { connectionId: null, agentId: null, tool: null, denial: 'not_found' } as const;
    const respond = refuses({ code: 'not_found', detail: 'x' }, facts);

    expect(await recorded(respond)).toEqual({ action: 'tools/call', outcome: 'not_found' });
  });
});

describe('the code of an upstream’s error', () => {
  it.each([
    [-32_769, -32_769],
    [-32_768, -32_603],
    [-32_602, -32_602],
    [-32_000, -32_603],
    [-31_999, -31_999],
    [399, 399],
    // As our own refusals have them: a target that is not there, a key that is not accepted, a spent quota.
    [400, -32_603],
    [401, -32_603],
    [404, -32_603],
    [429, -32_603],
    [599, -32_603],
    [600, 600],
  ])('that is %i becomes %i', async (code, told) => {
    const stub = stubMount(answers({ kind: 'protocol_error', code, message: 'Its own words' }));
    const answer = await answerOf(stub, modernRequest('tools/call', { name: 'notes_echo' }));

    expect(answer?.status).toBe(200);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ error: { code: told, message: 'Its own words' } });
  });
});

describe('a question of an upstream', () => {
  const asks = answers({
    kind: 'input_required',
    requests: { a: { method: 'elicitation/create' } },
    state: 's1',
  });

  it('is a result that asks the person, the same on both ways', async () => {
    const call = modernRequest('tools/call', { name: 'notes_ask' }, { elicitation: { url: {} } });
    const direct = stubMount(asks);
    const served = stubMount(asks);
    const answer = await answerOf(direct, call);

    expect(JSON.parse(answer?.body ?? 'null')).toEqual(
      await (await served.send(call, { target: TARGET })).json(),
    );
    expect(JSON.parse(answer?.body ?? 'null')).toMatchObject({
      result: {
        resultType: 'input_required',
        inputRequests: { a: { method: 'elicitation/create' } },
        requestState: 's1',
      },
    });
    expect(direct.outcomes).toMatchObject([{ action: 'echo', outcome: 'input_required' }]);
    expect(direct.toolCalls[0]?.abilities).toEqual({ form: false, url: true });
    expect(served.toolCalls[0]?.abilities).toEqual({ form: false, url: true });
  });

  it.each(ERAS)(
    'is answered by the state of a %s call, whatever it is, and by nothing else',
    async (_, requestOf) => {
      const stub = stubMount(result({}));
      const params = { name: 'notes_ask', requestState: '', inputResponses: { a: { action: 'accept' } } };
      await stub.send(requestOf('tools/call', params), { target: TARGET });
      await stub.send(requestOf('tools/call', { ...params, requestState: undefined }), { target: TARGET });

      expect(stub.toolCalls.map(({ answer }) => answer)).toEqual([
        { state: '', responses: { a: { action: 'accept' } } },
        undefined,
      ]);
    },
  );

  it('cannot be put to a client of the legacy era, whatever it says of itself', async () => {
    const stub = stubMount(result({}));
    const _meta = { 'io.modelcontextprotocol/clientCapabilities': { elicitation: {} } };
    await stub.send(legacyRequest('tools/call', { name: 'notes_ask', _meta }), { target: TARGET });

    expect(stub.toolCalls[0]?.abilities).toEqual({ form: false, url: false });
  });
});

it.each([
  ['no name', { arguments: {} }],
  ['a name that is no text', { name: 1 }],
  ['arguments that are a list', { name: 'echo', arguments: [] }],
])('a call with %s reaches nothing', async (_name, params) => {
  const stub = stubMount(result({}));
  const response = await stub.send(legacyRequest('tools/call', params), { target: TARGET });

  expect(await response.json()).toMatchObject({ error: { code: -32602 } });
  expect(stub.toolCalls).toEqual([]);
  expect(stub.outcomes).toEqual([{ action: 'tools/call', outcome: 'invalid_request' }]);
});

function withoutParts({ name, args, abilities, answer }: ToolCall): object {
  return { name, args, abilities, answer };
}
