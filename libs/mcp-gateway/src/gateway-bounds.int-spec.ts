import {
  startHostileUpstream,
  startSampleUpstream,
  type HostileExchange,
  type HostileUpstream,
} from './testing/index.js';
import {
  callOf,
  CAN_BE_ASKED,
  faultOf,
  openTestGateway,
  until,
  upstreamAt,
  type TestGateway,
} from './testing/open-test-gateway.js';
import type { GatewayLimits } from './types/gateway-limits.js';

const toClose: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});

function open(limits: Partial<GatewayLimits> = {}): TestGateway {
  const opened = openTestGateway(limits);
  toClose.unshift(opened.gateway);
  return opened;
}

async function serving(handler: (exchange: HostileExchange) => void): Promise<HostileUpstream> {
  const upstream = await startHostileUpstream(handler);
  toClose.push(upstream);
  return upstream;
}

/** Lets calls hang until they are let go; everything else goes well. */
async function hanging(behaveAs: (exchange: HostileExchange) => void = (exchange) => exchange.behave()) {
  const held: HostileExchange[] = [];
  const closed: HostileExchange[] = [];
  const upstream = await serving((exchange) => {
    if (exchange.method !== 'tools/call') return behaveAs(exchange);
    held.push(exchange);
    exchange.response.on('close', () => closed.push(exchange));
  });
  return {
    upstream,
    held,
    closed,
    calls: () => upstream.requests.filter(({ body }) => body.includes('"tools/call"')),
  };
}

function legacy(exchange: HostileExchange): void {
  if (exchange.method === 'server/discover') exchange.fail(-32601, 'Method not found');
  else exchange.behave();
}

describe('the line of an upstream', () => {
  test('lets as many run as allowed, and as many wait; the next is told to come back', async () => {
    const { gateway } = open({ concurrencyMax: 2, queueMax: 1 });
    const { upstream, held } = await hanging();
    const calls = [1, 2].map(() => gateway.callTool(upstreamAt(upstream.url), callOf('echo')));
    await until(() => held.length === 2);
    const third = gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    const error = await gateway
      .callTool(upstreamAt(upstream.url), callOf('echo'))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason: 'busy', retryAfterSeconds: 1 });
    expect(gateway.stats()).toMatchObject({ callsInFlight: 2, callsWaiting: 1 });
    held[0]!.behave();
    await until(() => held.length === 3);
    held[1]!.behave();
    held[2]!.behave();
    expect(await Promise.all([...calls, third])).toHaveLength(3);
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, callsWaiting: 0 });
  });

  test('is left in time', async () => {
    const { gateway } = open({ concurrencyMax: 1, queueMs: 20 });
    const { upstream, held } = await hanging();
    const first = gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    await until(() => held.length === 1);
    expect(await faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo')))).toBe('busy');
    held[0]!.behave();
    await first;
  });

  test('is left by whoever gives up, without a word to the upstream', async () => {
    const { gateway } = open({ concurrencyMax: 1 });
    const { upstream, held, calls } = await hanging();
    const first = gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    await until(() => held.length === 1);
    const caller = new AbortController();
    const second = faultOf(
      gateway.callTool(upstreamAt(upstream.url), callOf('echo', {}, { signal: caller.signal })),
    );
    caller.abort();
    expect(await second).toBe('cancelled');
    held[0]!.behave();
    await first;
    expect(calls()).toHaveLength(1);
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, callsWaiting: 0 });
  });

  test('is its own: a busy upstream keeps nobody from another', async () => {
    const { gateway } = open({ concurrencyMax: 1 });
    const busy = await hanging();
    const idle = await serving((exchange) => exchange.behave());
    const first = gateway.callTool(upstreamAt(busy.upstream.url), callOf('echo'));
    await until(() => busy.held.length === 1);
    const other = upstreamAt(idle.url, { id: 'upstream-2' });
    expect(await gateway.callTool(other, callOf('echo'))).toMatchObject({ kind: 'result' });
    busy.held[0]!.behave();
    await first;
  });
});

describe('a caller that gives up', () => {
  test('closes the stream of a modern call', async () => {
    const { gateway } = open();
    const { upstream, held, closed } = await hanging();
    const caller = new AbortController();
    const call = faultOf(
      gateway.callTool(upstreamAt(upstream.url), callOf('echo', {}, { signal: caller.signal })),
    );
    await until(() => held.length === 1);
    caller.abort();
    expect(await call).toBe('cancelled');
    await until(() => closed.length === 1);
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0, breakersOpen: 0 });
  });

  test.each([false, true])('cancels a legacy call by its id; abilities %s', async (able) => {
    const { gateway } = open();
    const { upstream, held, closed } = await hanging(legacy);
    const caller = new AbortController();
    const abilities = { form: able, url: able };
    const more = { signal: caller.signal, abilities };
    const call = faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo', {}, more)));
    await until(() => held.length === 1);
    caller.abort();
    expect(await call).toBe('cancelled');
    await until(() => closed.length === 1);
    const [told] = upstream.requests.filter(({ body }) => body.includes('notifications/cancelled'));
    expect(JSON.parse(told!.body)).toMatchObject({ params: { requestId: held[0]!.id } });
  });

  test('before the upstream is open leaves the others to it', async () => {
    const { gateway } = open();
    let discover: HostileExchange | null = null;
    const upstream = await serving((exchange) => {
      if (exchange.method === 'server/discover') discover = exchange;
      else exchange.behave();
    });
    const caller = new AbortController();
    const first = faultOf(
      gateway.callTool(upstreamAt(upstream.url), callOf('echo', {}, { signal: caller.signal })),
    );
    const second = gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    await until(() => discover !== null);
    caller.abort();
    expect(await first).toBe('cancelled');
    (discover as unknown as HostileExchange).behave();
    expect(await second).toMatchObject({ kind: 'result' });
    expect(upstream.requests.filter(({ body }) => body.includes('server/discover'))).toHaveLength(1);
  });
});

describe('the circuit of an upstream', () => {
  test('opens at the third fault in a row, lets one attempt through after its time, and closes when that went well', async () => {
    const { gateway, advance } = open();
    let sick = true;
    const upstream = await serving((exchange) => {
      if (sick && exchange.method === 'tools/call') exchange.response.writeHead(503).end();
      else exchange.behave();
    });
    const target = upstreamAt(upstream.url);
    const attempts = (): number =>
      upstream.requests.filter(({ body }) => body.includes('"tools/call"')).length;
    for (const _ of [1, 2, 3])
      expect(await faultOf(gateway.callTool(target, callOf('echo')))).toBe('http_error');
    const refusal = await gateway.callTool(target, callOf('echo')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: 'circuit_open', retryAfterSeconds: 30 });
    expect(gateway.stats().breakersOpen).toBe(1);
    expect(attempts()).toBe(3);

    advance(30_000);
    const second = await Promise.allSettled([1, 2, 3, 4].map(() => gateway.callTool(target, callOf('echo'))));
    expect(second.map((outcome) => outcome.status === 'rejected' && outcome.reason.reason).sort()).toEqual([
      'circuit_open',
      'circuit_open',
      'circuit_open',
      'http_error',
    ]);
    expect(attempts()).toBe(4);

    sick = false;
    advance(30_000);
    expect(await gateway.callTool(target, callOf('echo'))).toMatchObject({ kind: 'result' });
    expect(gateway.stats().breakersOpen).toBe(0);
  });

  test('counts faults in a row alone: an answer, however bad, is a sign of life', async () => {
    const { gateway } = open();
    const statuses = [503, 503, 404, 503, 503, 401, 503, 503];
    const upstream = await serving((exchange) => {
      if (exchange.method === 'tools/call') exchange.response.writeHead(statuses.shift() ?? 200).end();
      else exchange.behave();
    });
    const target = upstreamAt(upstream.url);
    while (statuses.length > 0) await faultOf(gateway.callTool(target, callOf('echo')));
    expect(gateway.stats().breakersOpen).toBe(0);
  });

  test('does not open for errors of tools, nor for callers that give up', async () => {
    const { gateway } = open();
    const upstream = await startSampleUpstream({ era: 'modern' });
    toClose.push(upstream);
    const target = upstreamAt(upstream.url);
    for (const tool of ['crash', 'fail', 'crash', 'unknown']) await gateway.callTool(target, callOf(tool));
    for (const _ of [1, 2, 3]) {
      const signal = AbortSignal.abort();
      expect(await faultOf(gateway.callTool(target, callOf('echo', {}, { signal })))).toBe('cancelled');
    }
    expect(await gateway.callTool(target, callOf('echo', { text: 'still' }))).toMatchObject({
      kind: 'result',
    });
  });

  test('does not keep a person from testing the connection, and closes when the test goes well', async () => {
    const { gateway } = open();
    let sick = true;
    const upstream = await serving((exchange) => {
      if (sick) exchange.response.destroy();
      else exchange.behave();
    });
    const target = upstreamAt(upstream.url);
    for (const _ of [1, 2, 3]) expect(await faultOf(gateway.listTools(target))).toBe('unreachable');
    expect(await faultOf(gateway.listTools(target))).toBe('circuit_open');
    expect(await faultOf(gateway.listTools(target, { fresh: true }))).toBe('unreachable');
    sick = false;
    expect((await gateway.listTools(target, { fresh: true })).tools).toHaveLength(1);
    expect((await gateway.listTools(target)).tools).toHaveLength(1);
  });

  test('is forgotten when told so', async () => {
    const { gateway } = open();
    let sick = true;
    const upstream = await serving((exchange) => (sick ? exchange.response.destroy() : exchange.behave()));
    for (const _ of [1, 2, 3]) await faultOf(gateway.listTools(upstreamAt(upstream.url)));
    sick = false;
    gateway.forget('upstream-1');
    expect((await gateway.listTools(upstreamAt(upstream.url))).tools).toHaveLength(1);
  });
});

describe('a session of a legacy upstream', () => {
  function sessions(isKnown: (session: string) => boolean, refuse: (exchange: HostileExchange) => void) {
    let opened = 0;
    let calls = 0;
    const handler = (exchange: HostileExchange): void => {
      const { method, request, response, id } = exchange;
      if (method === 'initialize') {
        opened += 1;
        const result = {
          protocolVersion: '2025-11-25',
          capabilities: { tools: {} },
          serverInfo: { name: 's', version: '1' },
        };
        response.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': `s-${opened}` });
        return void response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
      }
      if (method === 'tools/call' && !isKnown(String(request.headers['mcp-session-id'])))
        return refuse(exchange);
      if (method === 'tools/call') calls += 1;
      legacy(exchange);
    };
    return { handler, opened: () => opened, calls: () => calls };
  }

  test.each([
    ['404', 404, ''],
    [
      'a 400 that names the session',
      400,
      '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Bad Request: No valid session ID provided"},"id":null}',
    ],
  ])('that is gone (%s) is opened anew, and the call runs once', async (_what, status, body) => {
    const { gateway } = open();
    const known = new Set(['s-1']);
    const server = sessions(
      (session) => known.has(session),
      ({ response }) => response.writeHead(status).end(body),
    );
    const upstream = upstreamAt((await serving(server.handler)).url);
    await gateway.callTool(upstream, callOf('echo'));
    known.delete('s-1');
    known.add('s-2');
    expect(await gateway.callTool(upstream, callOf('echo'))).toMatchObject({ kind: 'result' });
    expect([server.opened(), server.calls()]).toEqual([2, 2]);
  });

  test.each([false, true])(
    'that is never known is opened once more and no oftener; abilities %s',
    async (able) => {
      const { gateway } = open();
      const server = sessions(
        () => false,
        ({ response }) => response.writeHead(404).end(),
      );
      const upstream = upstreamAt((await serving(server.handler)).url);
      const call = callOf('echo', {}, { abilities: { form: able, url: able } });
      expect(await faultOf(gateway.callTool(upstream, call))).toBe('http_error');
      expect(server.opened()).toBe(2);
    },
  );

  test('is ended when it has been idle', async () => {
    const { gateway, advance } = open({ idleMs: 20 });
    const server = sessions(
      () => true,
      () => undefined,
    );
    const upstream = await serving(server.handler);
    await gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    expect(gateway.stats().clients).toBe(1);
    advance(20);
    await until(() => gateway.stats().clients === 0);
    await until(() => upstream.requests.length === 5);
    expect(upstream.requests.at(-1)!.headers['mcp-session-id']).toBe('s-1');
  });
});

describe('a stream of a legacy call that ends before its answer', () => {
  /** Ends the stream of each call behind an event with an id, and answers who comes back for the rest. */
  async function polling(answer: (exchange: HostileExchange, id: unknown) => void) {
    let callId: unknown = null;
    return serving((exchange) => {
      const { method, request, response } = exchange;
      if (request.method === 'GET' && request.headers['last-event-id'] !== undefined)
        return answer(exchange, callId);
      if (method !== 'tools/call') return legacy(exchange);
      callId = exchange.id;
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .end('id: event-7\nretry: 1\ndata:\n\n');
    });
  }

  test('is taken up where it was, and the call is sent once', async () => {
    const { gateway } = open();
    const upstream = await polling(({ response, request }, id) => {
      const result = { content: [{ type: 'text', text: String(request.headers['last-event-id']) }] };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`data: ${JSON.stringify({ jsonrpc: '2.0', id, result })}\n\n`);
    });
    const answer = await gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    expect(answer).toMatchObject({ result: { content: [{ text: 'event-7' }] } });
    expect(upstream.requests.filter(({ body }) => body.includes('"tools/call"'))).toHaveLength(1);
  });

  test('is taken up twice and no oftener', async () => {
    const { gateway } = open();
    let resumed = 0;
    const upstream = await polling(({ response }) => {
      resumed += 1;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('retry: 1\n\n');
    });
    expect(await faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo')))).toBe('invalid_answer');
    expect(resumed).toBe(2);
  });
});

describe('the era of an upstream', () => {
  test('is found out once, and again where it was legacy ten minutes ago', async () => {
    const { gateway, advance } = open();
    const upstream = await serving(legacy);
    const probes = (): number =>
      upstream.requests.filter(({ body }) => body.includes('server/discover')).length;
    const target = upstreamAt(upstream.url);
    for (const _ of [1, 2]) await gateway.callTool(target, callOf('echo'));
    await gateway.callTool(target, callOf('echo', {}, { abilities: CAN_BE_ASKED }));
    expect(probes()).toBe(1);
    advance(599_999);
    await gateway.callTool(target, callOf('echo'));
    expect(probes()).toBe(1);
    advance(1);
    await gateway.callTool(target, callOf('echo'));
    expect(probes()).toBe(2);
  });

  test.each([
    ['in the words of an old server', -32_000, () => null],
    ['in the words of a new one', -32_022, ({ id }: HostileExchange) => id],
  ])('may turn from modern to legacy between two calls, %s; each runs once', async (_what, code, idOf) => {
    const { gateway } = open();
    let isOld = false;
    let calls = 0;
    const upstream = await serving((exchange) => {
      if (isOld && exchange.modern) {
        const message = 'Bad Request: Unsupported protocol version';
        const error = { jsonrpc: '2.0', error: { code, message }, id: idOf(exchange) };
        return void exchange.response.writeHead(400).end(JSON.stringify(error));
      }
      if (exchange.method === 'tools/call') calls += 1;
      exchange.behave();
    });
    await gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    isOld = true;
    expect(await gateway.callTool(upstreamAt(upstream.url), callOf('echo'))).toMatchObject({
      kind: 'result',
    });
    expect((await gateway.listTools(upstreamAt(upstream.url))).server.era).toBe('legacy');
    expect(calls).toBe(2);
  });

  test('is not doubted for ever: a modern upstream that refuses a call is asked twice at most', async () => {
    const { gateway } = open();
    const upstream = await serving((exchange) => {
      if (exchange.method === 'tools/call') exchange.response.writeHead(400).end();
      else exchange.behave();
    });
    expect(await faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo')))).toBe('http_error');
    expect(upstream.requests.filter(({ body }) => body.includes('"tools/call"'))).toHaveLength(1);
  });
});

describe('clients', () => {
  test('of 200 upstreams stay within their number', async () => {
    const { gateway, advance } = open({ clientsMax: 50 });
    const upstream = await serving((exchange) => exchange.behave());
    for (let index = 0; index < 200; index += 1) {
      advance(1);
      await gateway.listTools(upstreamAt(upstream.url, { id: `upstream-${index}` }));
      expect(gateway.stats().clients).toBeLessThanOrEqual(50);
    }
    advance(60_000);
    expect(gateway.stats().clients).toBe(50);
  });

  test('that are all in use leave no room for another upstream', async () => {
    const { gateway } = open({ clientsMax: 1 });
    const { upstream, held } = await hanging();
    const first = gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    await until(() => held.length === 1);
    const other = upstreamAt(upstream.url, { id: 'upstream-2' });
    expect(await faultOf(gateway.callTool(other, callOf('echo')))).toBe('busy');
    held[0]!.behave();
    await first;
  });

  test('of an older revision are used no more, and the new credentials are', async () => {
    const { gateway } = open();
    const upstream = await serving((exchange) => exchange.behave());
    const withToken = (revision: number, token: string) =>
      upstreamAt(upstream.url, { revision, headers: () => ({ authorization: `Bearer ${token}` }) });
    await gateway.callTool(withToken(1, 'old'), callOf('echo'));
    await gateway.callTool(withToken(2, 'new'), callOf('echo'));
    const sent = upstream.requests.map(({ headers }) => headers.authorization);
    expect(sent.slice(-2)).toEqual(['Bearer new', 'Bearer new']);
    expect(gateway.stats().clients).toBe(1);
  });

  test('read the credentials when they are opened, not for each call', async () => {
    const { gateway } = open();
    const upstream = await serving((exchange) => exchange.behave());
    let reads = 0;
    const headers = (): Record<string, string> => {
      reads += 1;
      return {};
    };
    for (const _ of [1, 2, 3]) await gateway.callTool(upstreamAt(upstream.url, { headers }), callOf('echo'));
    expect(reads).toBe(1);
  });
});

describe('closing', () => {
  test('ends what runs, waits and is parked, refuses what comes, and leaves nothing open', async () => {
    const before = process.getActiveResourcesInfo().length;
    const { gateway } = openTestGateway({ concurrencyMax: 1 });
    const { upstream, held } = await hanging();
    const sample = await startSampleUpstream({ era: 'legacy' });
    const asked = upstreamAt(sample.url, { id: 'asks' });
    const running = faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo')));
    await until(() => held.length === 1);
    const waiting = faultOf(gateway.callTool(upstreamAt(upstream.url), callOf('echo')));
    await gateway.callTool(asked, callOf('ask', { question: 'Q' }, { abilities: CAN_BE_ASKED }));
    expect(gateway.stats()).toMatchObject({ callsInFlight: 2, callsWaiting: 1, parked: 1 });

    await Promise.all([gateway.close(), gateway.close()]);
    expect(await Promise.all([running, waiting])).toEqual(['cancelled', 'cancelled']);
    expect(await faultOf(gateway.listTools(asked))).toBe('cancelled');
    expect(gateway.stats()).toEqual({
      clients: 0,
      callsInFlight: 0,
      callsWaiting: 0,
      parked: 0,
      breakersOpen: 0,
    });
    await Promise.all([upstream.close(), sample.close()]);
    toClose.length = 0;
    await until(() => process.getActiveResourcesInfo().length <= before);
  });
});
