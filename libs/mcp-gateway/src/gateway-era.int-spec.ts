import type { HostileExchange } from './testing/index.js';
import { legacy } from './testing/legacy.js';
import { callOf, CAN_BE_ASKED, faultOf, upstreamAt } from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving } = useGateways();

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

  test('may turn from legacy to modern: found out as soon as no session can be opened', async () => {
    const { gateway } = open();
    let isNew = false;
    const upstream = await serving((exchange) => {
      if (!isNew) return legacy(exchange);
      if (exchange.modern) exchange.behave();
      else exchange.response.writeHead(400).end();
    });
    const call = () => gateway.callTool(upstreamAt(upstream.url), callOf('echo'));
    await call();
    isNew = true;
    // One over the session that there was, one that cannot open another.
    expect(await faultOf(call())).toBe('http_error');
    expect(await faultOf(call())).toBe('http_error');
    expect(await call()).toMatchObject({ kind: 'result' });
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
