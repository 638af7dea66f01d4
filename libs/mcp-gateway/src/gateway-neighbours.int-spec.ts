import { startHostileUpstream, type HostileExchange } from './testing/index.js';
import { callOf, faultOf, openTestGateway, until, upstreamAt } from './testing/open-test-gateway.js';

test('connections of others to the same server hold up nobody, busy as they are', async () => {
  const held: HostileExchange[] = [];
  const upstream = await startHostileUpstream((exchange) => {
    if (exchange.method === 'tools/call') held.push(exchange);
    else exchange.behave();
  });
  const { gateway } = openTestGateway({ connectMs: 1_000 });
  const others = [1, 2, 3, 4, 5].map((other) => upstreamAt(upstream.url, { id: `other-${other}` }));
  const running = others.flatMap((other) =>
    Array.from({ length: 32 }, () => faultOf(gateway.callTool(other, callOf('echo')))),
  );
  try {
    await until(() => held.length >= 128);
    const own = upstreamAt(upstream.url, { id: 'own' });
    expect((await gateway.listTools(own)).tools).toHaveLength(1);
    expect(held).toHaveLength(160);
  } finally {
    await gateway.close();
    await upstream.close();
  }
  expect(new Set(await Promise.all(running))).toEqual(new Set(['cancelled']));
});
