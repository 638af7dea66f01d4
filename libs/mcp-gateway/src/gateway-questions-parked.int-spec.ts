import { faultOf, until, upstreamAt } from './testing/open-test-gateway.js';
import { form, pushing, textOf } from './testing/pushing.js';
import { answering, ask, asking, said } from './testing/questions.js';
import { useGateways } from './testing/use-gateways.js';

const { open, sample, serving } = useGateways();

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
    const server = await serving(
      pushing(async (push) => {
        const one = await push(form('One?'));
        await free;
        return textOf([one, await push(form('Two?'))]);
      }),
    );
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
    const server = await serving(
      pushing(async (push) => {
        void push(form('One?'));
        await new Promise<void>((resolve) => (goOn = resolve));
        return textOf('waited long enough');
      }),
    );
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
