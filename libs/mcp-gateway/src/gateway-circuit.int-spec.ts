import { callOf, faultOf, upstreamAt } from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, sample, serving } = useGateways();

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
    const upstream = await sample('modern');
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
