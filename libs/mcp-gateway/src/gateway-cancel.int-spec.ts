import type { HostileExchange } from './testing/index.js';
import { legacy } from './testing/legacy.js';
import { callOf, faultOf, until, upstreamAt } from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving, hanging } = useGateways();

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
