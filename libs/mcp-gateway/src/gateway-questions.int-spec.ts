import fc from 'fast-check';
import { CANNOT_BE_ASKED, SharedStates, upstreamAt } from './testing/open-test-gateway.js';
import { answering, ask, asking, said } from './testing/questions.js';
import { useGateways } from './testing/use-gateways.js';

const ERAS = ['modern', 'legacy'] as const;

const { open, sample } = useGateways();

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
