import { callOf, faultOf, until, upstreamAt } from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving, hanging } = useGateways();

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
