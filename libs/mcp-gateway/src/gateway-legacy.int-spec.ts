import type { HostileExchange } from './testing/index.js';
import { legacy } from './testing/legacy.js';
import { callOf, faultOf, until, upstreamAt } from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving } = useGateways();

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
