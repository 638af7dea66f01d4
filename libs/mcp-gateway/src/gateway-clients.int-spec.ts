import {
  callOf,
  CAN_BE_ASKED,
  faultOf,
  openTestGateway,
  until,
  upstreamAt,
} from './testing/open-test-gateway.js';
import { useGateways } from './testing/use-gateways.js';

const { open, sample, serving, hanging, closeAll } = useGateways();

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
    const asking = await sample('legacy');
    const asked = upstreamAt(asking.url, { id: 'asks' });
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
    await closeAll();
    await until(() => process.getActiveResourcesInfo().length <= before);
  });
});
