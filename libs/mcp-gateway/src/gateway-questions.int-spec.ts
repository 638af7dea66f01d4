import fc from 'fast-check';
import { startHostileUpstream, startSampleUpstream, type HostileExchange } from './testing/index.js';
import {
  callOf,
  CAN_BE_ASKED,
  CANNOT_BE_ASKED,
  faultOf,
  openTestGateway,
  SharedStates,
  until,
  upstreamAt,
  type TestGateway,
} from './testing/open-test-gateway.js';
import type { GatewayLimits } from './types/gateway-limits.js';
import type { Gateway } from './types/gateway.js';
import type { JsonObject } from './types/json-object.js';
import type { UpstreamAnswer } from './types/upstream-answer.js';
import type { UpstreamCall } from './types/upstream-call.js';
import type { Upstream } from './types/upstream.js';

type Asked = Extract<UpstreamAnswer, { kind: 'input_required' }>;

const ERAS = ['modern', 'legacy'] as const;
const toClose: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});

function open(limits: Partial<GatewayLimits> = {}, shared = new SharedStates()): TestGateway {
  const opened = openTestGateway(limits, shared);
  toClose.unshift(opened.gateway);
  return opened;
}

async function sample(era: 'modern' | 'legacy') {
  const upstream = await startSampleUpstream({ era });
  toClose.push(upstream);
  return upstream;
}

function asking(question: string, more: Partial<UpstreamCall> = {}, args: JsonObject = {}): UpstreamCall {
  return callOf('ask', { question, ...args }, { abilities: CAN_BE_ASKED, ...more });
}

async function ask(gateway: Gateway, upstream: Upstream, call: UpstreamCall): Promise<Asked> {
  const answer = await gateway.callTool(upstream, call);
  if (answer.kind !== 'input_required') throw new Error(`It asked nothing: ${JSON.stringify(answer)}`);
  return answer;
}

function answering({ requests, state }: Asked, text: string): UpstreamCall['answer'] {
  const keys = Object.keys(requests);
  return {
    state,
    responses: Object.fromEntries(keys.map((key) => [key, { action: 'accept', content: { answer: text } }])),
  };
}

const said = (text: string) => ({
  kind: 'result',
  isError: false,
  result: { content: [{ type: 'text', text }] },
});

describe.each(ERAS)('a question of a %s upstream', (era) => {
  test('reaches the caller in the name of the upstream, and the answer reaches the tool', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    const asked = await ask(gateway, upstream, asking('Which colour?'));
    const [request] = Object.values(asked.requests);
    expect(request).toEqual({
      method: 'elicitation/create',
      params: {
        mode: 'form',
        message: 'Notes asks: Which colour?',
        requestedSchema: {
          type: 'object',
          properties: { answer: { type: 'string', title: 'Your answer' } },
          required: ['answer'],
        },
      },
    });
    const answer = answering(asked, 'blue');
    const last = await gateway.callTool(upstream, asking('Which colour?', { answer }));
    expect(last).toEqual(said('The person answered: blue'));
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, parked: 0 });
  });

  test('is answered once', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    const answer = answering(await ask(gateway, upstream, asking('Q')), 'blue');
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => gateway.callTool(upstream, asking('Q', { answer }))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'result')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'state_refused')).toEqual([
      { kind: 'state_refused', reason: 'used' },
      { kind: 'state_refused', reason: 'used' },
    ]);
  });

  test('is not answered by another binding, upstream or revision, nor with a changed state', async () => {
    const { gateway } = open();
    const server = await sample(era);
    const upstream = upstreamAt(server.url);
    const answer = answering(await ask(gateway, upstream, asking('Q')), 'blue');
    const before = server.requests.length;
    const invalid = { kind: 'state_refused', reason: 'invalid' };
    expect(await gateway.callTool(upstream, asking('Q', { answer, binding: 'key-2' }))).toEqual(invalid);
    expect(await gateway.callTool({ ...upstream, revision: 2 }, asking('Q', { answer }))).toEqual(invalid);
    expect(await gateway.callTool({ ...upstream, id: 'upstream-2' }, asking('Q', { answer }))).toEqual(
      invalid,
    );
    const { state, responses } = answer ?? { state: '', responses: {} };
    for (const other of [
      `${state.slice(0, -6)}AAAAAA`,
      state.replace('.c1.', '.c2.'),
      `${state}=`,
      '',
      'gws1.',
      'x'.repeat(1e6),
    ]) {
      const forged = asking('Q', { answer: { state: other, responses } });
      expect(await gateway.callTool(upstream, forged)).toEqual(invalid);
    }
    expect(server.requests).toHaveLength(before);
    expect(await gateway.callTool(upstream, asking('Q', { answer }))).toEqual(
      said('The person answered: blue'),
    );
  });

  test('can be answered until just before its time is over', async () => {
    const { gateway, advance } = open({ parkedMs: 60_000 });
    const upstream = upstreamAt((await sample(era)).url);
    const late = answering(await ask(gateway, upstream, asking('Q')), 'blue');
    const inTime = answering(await ask(gateway, upstream, asking('Q')), 'blue');
    advance(59_999);
    expect(await gateway.callTool(upstream, asking('Q', { answer: inTime }))).toMatchObject({
      kind: 'result',
    });
    advance(1);
    const expired = { kind: 'state_refused', reason: 'expired' };
    expect(await gateway.callTool(upstream, asking('Q', { answer: late }))).toEqual(expired);
  });

  test(`asked by one gateway and answered at another with the same keys`, async () => {
    const shared = new SharedStates();
    const upstream = upstreamAt((await sample(era)).url);
    const answer = answering(await ask(open({}, shared).gateway, upstream, asking('Q')), 'blue');
    const elsewhere = await open({}, shared).gateway.callTool(upstream, asking('Q', { answer }));
    const lost = { kind: 'state_refused', reason: 'lost' };
    expect(elsewhere).toEqual(era === 'modern' ? said('The person answered: blue') : lost);
  });

  test('that asks for a secret is declined without asking', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    for (const field of ['password', 'githubToken', 'API-Key', 'client_secret']) {
      const answer = await gateway.callTool(upstream, asking('Log in', {}, { field }));
      expect(answer).toEqual(said('The person chose: decline.'));
    }
  });

  test('that sends somewhere shows where', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    const call = asking('Sign in please', {}, { url: 'https://login.example.com/a?b=c' });
    const [request] = Object.values((await ask(gateway, upstream, call)).requests);
    expect(request).toMatchObject({
      params: {
        mode: 'url',
        message: 'Notes asks: Sign in please (opens login.example.com)',
        url: 'https://login.example.com/a?b=c',
      },
    });
  });

  test('is not asked when the caller cannot be asked', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    const call = asking('Q', { abilities: CANNOT_BE_ASKED });
    expect(await gateway.callTool(upstream, call)).toMatchObject({ kind: 'result', isError: true });
  });

  test('that gets no answer, or none that is one, is cancelled', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample(era)).url);
    for (const responses of [{}, { answer: 'blue', 'question-1': 7 }, { other: { action: 'accept' } }]) {
      const { state } = await ask(gateway, upstream, asking('Q'));
      const last = await gateway.callTool(upstream, asking('Q', { answer: { state, responses } }));
      expect(last).toEqual(said('The person chose: cancel.'));
    }
  });

  test('gets the answer of its own caller, however many ask and in whatever order they answer', async () => {
    const { gateway } = open({ parkedPerUpstreamMax: 100 });
    const upstream = upstreamAt((await sample(era)).url);
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(fc.stringMatching(/^[a-z]{4,8}$/), { minLength: 2, maxLength: 8 })
          .chain((names) =>
            fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
          ),
        async ([names, order]) => {
          const asked = await Promise.all(
            names.map(async (name) => {
              const question = await ask(gateway, upstream, asking(`Who is ${name}?`, { binding: name }));
              return [name, question] as const;
            }),
          );
          for (const [name, { requests }] of asked) {
            expect(JSON.stringify(requests)).toContain(`Notes asks: Who is ${name}?`);
          }
          const byName = new Map(asked);
          const answers = await Promise.all(
            order.map((name) => {
              const answer = answering(byName.get(name)!, `I am ${name}`);
              return gateway.callTool(upstream, asking(`Who is ${name}?`, { binding: name, answer }));
            }),
          );
          expect(answers).toEqual(order.map((name) => said(`The person answered: I am ${name}`)));
        },
      ),
      { numRuns: 8 },
    );
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, parked: 0 });
  }, 30_000);
});

describe('a parked call', () => {
  test('ends when nobody comes back: the upstream hears a cancel, its place is free', async () => {
    const { gateway } = open({ parkedMs: 40 });
    const server = await sample('legacy');
    await ask(gateway, upstreamAt(server.url), asking('Q'));
    expect(gateway.stats()).toMatchObject({ callsInFlight: 1, parked: 1 });
    await until(() => gateway.stats().callsInFlight === 0);
    expect(gateway.stats()).toMatchObject({ parked: 0 });
    expect(server.requests.filter(({ method }) => method === 'response')).toHaveLength(1);
  });

  test('has room for as many as allowed, and the next one is told so', async () => {
    const { gateway } = open({ parkedPerUpstreamMax: 1 });
    const upstream = upstreamAt((await sample('legacy')).url);
    await ask(gateway, upstream, asking('first'));
    expect(await faultOf(gateway.callTool(upstream, asking('second')))).toBe('busy');
    await until(() => gateway.stats().callsInFlight === 1);
  });

  test('ends with the caller that came back for it', async () => {
    const { gateway, faults } = open();
    const upstream = upstreamAt((await sample('legacy')).url);
    const answer = answering(await ask(gateway, upstream, asking('Q')), 'blue');
    const gone = asking('Q', { answer, signal: AbortSignal.abort() });
    expect(await faultOf(gateway.callTool(upstream, gone))).toBe('cancelled');
    expect(faults).toEqual(['cancelled']);
    await until(() => gateway.stats().callsInFlight === 0);
  });

  test('ends when it asks again and there is no room for it any more', async () => {
    let goOn: () => void = () => undefined;
    const free = new Promise<void>((resolve) => (goOn = resolve));
    const server = await pushing(async (push) => {
      const one = await push(form('One?'));
      await free;
      return textOf([one, await push(form('Two?'))]);
    });
    const { gateway } = open({ parkedPerUpstreamMax: 1 });
    const upstream = upstreamAt(server.url);
    const first = await ask(gateway, upstream, asking('Q'));
    const going = faultOf(gateway.callTool(upstream, asking('Q', { answer: answering(first, '1') })));
    await until(() => gateway.stats().parked === 0);
    await ask(gateway, upstream, asking('another'));
    goOn();
    expect(await going).toBe('busy');
    await until(() => gateway.stats().callsInFlight === 1);
  });

  test('that its upstream answers meanwhile gives this answer to whoever comes back', async () => {
    let goOn: () => void = () => undefined;
    const server = await pushing(async (push) => {
      void push(form('One?'));
      await new Promise<void>((resolve) => (goOn = resolve));
      return textOf('waited long enough');
    });
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const asked = await ask(gateway, upstream, asking('Q'));
    goOn();
    await until(() => gateway.stats().callsInFlight === 0);
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(asked, 'blue') }));
    expect(last).toEqual(said('"waited long enough"'));
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, parked: 0 });
  });

  test('does not end with the caller of its first round', async () => {
    const { gateway } = open();
    const upstream = upstreamAt((await sample('legacy')).url);
    const first = new AbortController();
    const answer = answering(await ask(gateway, upstream, asking('Q', { signal: first.signal })), 'blue');
    first.abort();
    expect(await gateway.callTool(upstream, asking('Q', { answer }))).toMatchObject({ kind: 'result' });
  });
});

/** A legacy upstream, written by hand, whose tool asks as a test says. */
async function pushing(
  run: (push: (params: JsonObject) => Promise<JsonObject>, exchange: HostileExchange) => Promise<JsonObject>,
  over: 'call' | 'listening' = 'call',
) {
  const waiting = new Map<unknown, (result: JsonObject) => void>();
  let listening: HostileExchange | null = null;
  let ids = 0;
  const handler = async (exchange: HostileExchange): Promise<void> => {
    const { method, request, response, body } = exchange;
    if (method === 'server/discover') return exchange.fail(-32601, 'Method not found');
    if (request.method === 'GET') {
      listening = exchange;
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    }
    if (method === null && body !== '') {
      const { id, result } = JSON.parse(body) as { id: unknown; result: JsonObject };
      waiting.get(id)?.(result);
      return void response.writeHead(202).end();
    }
    if (method !== 'tools/call') return exchange.behave();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const write = (to: HostileExchange, message: object): void => {
      to.response.write(`data: ${JSON.stringify({ jsonrpc: '2.0', ...message })}\n\n`);
    };
    const result = await run((params) => {
      const id = `push-${(ids += 1)}`;
      write(over === 'listening' && listening !== null ? listening : exchange, {
        id,
        method: 'elicitation/create',
        params,
      });
      return new Promise((resolve) => waiting.set(id, resolve));
    }, exchange);
    write(exchange, { id: exchange.id, result });
    response.end();
  };
  const upstream = await startHostileUpstream((exchange) => void handler(exchange));
  toClose.push(upstream);
  return upstream;
}

const form = (message: string): JsonObject => ({
  message,
  requestedSchema: { type: 'object', properties: { answer: { type: 'string' } } },
});

/** A report of progress of the call with these parameters, as an event. */
function progressOf({ _meta }: JsonObject): string {
  const { progressToken } = _meta as { readonly progressToken: unknown };
  const report = { jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken, progress: 1 } };
  return `data: ${JSON.stringify(report)}\n\n`;
}

const textOf = (value: unknown): JsonObject => ({ content: [{ type: 'text', text: JSON.stringify(value) }] });

describe('a legacy upstream that pushes', () => {
  test('asks twice in one call', async () => {
    const server = await pushing(async (push) =>
      textOf([await push(form('One?')), await push(form('Two?'))]),
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const first = await ask(gateway, upstream, asking('Q'));
    expect(JSON.stringify(first.requests)).toContain('Notes asks: One?');
    const second = await ask(gateway, upstream, asking('Q', { answer: answering(first, '1') }));
    expect(JSON.stringify(second.requests)).toContain('Notes asks: Two?');
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(second, '2') }));
    expect(last).toEqual(
      said(
        JSON.stringify([
          { action: 'accept', content: { answer: '1' } },
          { action: 'accept', content: { answer: '2' } },
        ]),
      ),
    );
  });

  test('is not answered for its caller what the caller was not asked', async () => {
    let goOn: () => void = () => undefined;
    const server = await pushing(async (push, { params, response }) => {
      const one = push(form('One?'));
      await new Promise<void>((resolve) => (goOn = resolve));
      const two = push(form('Two?'));
      response.write(progressOf(params));
      return textOf(await Promise.all([one, two]));
    });
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const heard: unknown[] = [];
    const first = await ask(gateway, upstream, asking('Q', { onProgress: (report) => heard.push(report) }));
    goOn();
    await until(() => heard.length === 1);
    const second = await ask(gateway, upstream, asking('Q', { answer: answering(first, '1') }));
    expect(Object.values(second.requests)).toMatchObject([{ params: { message: 'Notes asks: Two?' } }]);
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(second, '2') }));
    expect(JSON.stringify(last)).toMatch(/answer.*1.*answer.*2/);
  });

  test('asks on the stream that belongs to no call', async () => {
    const server = await pushing(async (push) => textOf(await push(form('One?'))), 'listening');
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const asked = await ask(gateway, upstream, asking('Q'));
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(asked, '1') }));
    expect(last).toMatchObject({ kind: 'result' });
  });

  test.each([
    ['in a way that the caller cannot answer', { mode: 'url', message: 'Go', url: 'https://example.com' }],
    ['without a form', { message: 'What?' }],
    ['without words', { requestedSchema: { type: 'object', properties: {} } }],
  ])('and asks %s fails the call, and is told to stop', async (_what, params) => {
    const server = await pushing(async (push) => textOf(await push(params)));
    const { gateway } = open();
    const call = asking('Q', { abilities: { form: true, url: false } });
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), call))).toBe('invalid_answer');
    await until(() => server.requests.some(({ body }) => body.includes('notifications/cancelled')));
  });

  test('hears of the progress of whoever came back', async () => {
    const server = await pushing(async (push, { params, response }) => {
      await push(form('One?'));
      response.write(progressOf(params));
      return textOf('done');
    });
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const heard: string[] = [];
    const asked = await ask(gateway, upstream, asking('Q', { onProgress: () => heard.push('first') }));
    const answer = answering(asked, '1');
    await gateway.callTool(upstream, asking('Q', { answer, onProgress: () => heard.push('second') }));
    expect(heard).toEqual(['second']);
  });
});

describe('a modern upstream', () => {
  const DISCOVERY = 'server/discover';

  async function returning(result: (round: number, exchange: HostileExchange) => unknown) {
    let round = 0;
    const upstream = await startHostileUpstream((exchange) => {
      if (exchange.method === DISCOVERY || exchange.method !== 'tools/call') return exchange.behave();
      exchange.reply(result((round += 1), exchange));
    });
    toClose.push(upstream);
    return upstream;
  }

  test.each([
    ['sampling', { method: 'sampling/createMessage', params: { messages: [] } }],
    ['roots', { method: 'roots/list' }],
    [
      'a page that is no page',
      { method: 'elicitation/create', params: { mode: 'url', message: 'Go', url: 'javascript:alert(1)' } },
    ],
    [
      'an address that hides its host',
      {
        method: 'elicitation/create',
        params: { mode: 'url', message: 'Go', url: 'https://good.example@evil.example' },
      },
    ],
    ['nothing', null],
  ])('that asks for %s gets nothing', async (_what, request) => {
    const server = await returning(() => ({ resultType: 'input_required', inputRequests: { a: request } }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('invalid_answer');
  });

  test('that asks whom it was told not to gets nothing', async () => {
    const request = { method: 'elicitation/create', params: form('Q') };
    const server = await returning(() => ({ resultType: 'input_required', inputRequests: { a: request } }));
    const { gateway } = open();
    const call = asking('Q', { abilities: CANNOT_BE_ASKED });
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), call))).toBe('invalid_answer');
  });

  test('that asks for ever what is declined is given up', async () => {
    const params = {
      message: 'Q',
      requestedSchema: { type: 'object', properties: { password: { type: 'string' } } },
    };
    const inputRequests = { a: { method: 'elicitation/create', params } };
    const server = await returning(() => ({
      resultType: 'input_required',
      inputRequests,
      requestState: 's',
    }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('invalid_answer');
    expect(server.requests.filter(({ body }) => body.includes('tools/call')).length).toBeLessThan(6);
  });

  test('whose state is longer than can be passed on', async () => {
    const inputRequests = { a: { method: 'elicitation/create', params: form('Q') } };
    const requestState = 'x'.repeat(70_000);
    const server = await returning(() => ({ resultType: 'input_required', inputRequests, requestState }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('too_large');
  });

  test('gets its own state back to the letter, and the caller never sees it', async () => {
    const requestState = 'the upstream\u2019s \ud83d\ude00 own words';
    const inputRequests = { a: { method: 'elicitation/create', params: form('Q') } };
    const server = await returning((round, { params }) =>
      round === 1
        ? { resultType: 'input_required', inputRequests, requestState }
        : {
            resultType: 'complete',
            ...textOf({ state: params['requestState'], responses: params['inputResponses'] }),
          },
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const asked = await ask(gateway, upstream, asking('Q'));
    expect(Buffer.from(asked.state.split('.')[2]!, 'base64url').toString()).not.toContain('own words');
    const answer = {
      state: asked.state,
      responses: { a: { action: 'decline', extra: 1 }, b: { action: 'accept' } },
    };
    expect(await gateway.callTool(upstream, asking('Q', { answer }))).toEqual(
      said(JSON.stringify({ state: requestState, responses: { a: { action: 'decline' } } })),
    );
  });
});
