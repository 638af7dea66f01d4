import { agentPlace, at, saveConnection, type ToolPlace } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { requestsUsed, saveAgent } from '../../harness/library.js';
import { askMcp, toolCall, type Era } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';
import { awayFromMidnight } from '../../harness/away-from-midnight.js';

const CAPABILITIES = { elicitation: { form: {} } };
const HELLO = { text: 'hello' };
const QUESTION = { question: 'Which colour?' };

describe('what the use of tools takes from the quota', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let connection: ToolPlace;
  let agent: ToolPlace;
  let key: string;

  beforeAll(async () => {
    await awayFromMidnight(60_000);
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    const connections = [{ connection: 'sample', tools: ['echo'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] } }));
  });

  const costOf = async (work: () => Promise<unknown>) => {
    const before = await requestsUsed(studio, key);
    await work();
    return (await requestsUsed(studio, key)) - before;
  };
  const rest = (place: ToolPlace, tool: string, json: object = HELLO) =>
    studio.ask({ method: 'POST', path: `${place.tools}/${tool}`, key, json });
  const mcp = (place: ToolPlace, era: Era, message: ReturnType<typeof toolCall>) =>
    askMcp(studio, key, era, at(place, message), CAPABILITIES);

  it('is one unit for a call, over both doors, at a connection and at an agent', async () => {
    await expect(costOf(() => rest(connection, 'echo'))).resolves.toBe(1);
    await expect(costOf(() => rest(agent, 'sample_echo'))).resolves.toBe(1);
    for (const era of ['modern', 'legacy'] as const) {
      await expect(costOf(() => mcp(connection, era, toolCall('echo', HELLO)))).resolves.toBe(1);
      await expect(costOf(() => mcp(agent, era, toolCall('sample_echo', HELLO)))).resolves.toBe(1);
    }
  });

  it('is one unit for a call that is denied, so that guessing is not free', async () => {
    await expect(costOf(() => rest(agent, 'sample_slow'))).resolves.toBe(1);
    await expect(costOf(() => mcp(agent, 'modern', toolCall('guess')))).resolves.toBe(1);
  });

  it.each(['tools/list', 'prompts/list', 'resources/list', 'server/discover'])(
    'is nothing for %s',
    async (method) => {
      await expect(costOf(() => askMcp(studio, key, 'modern', at(agent, { method })))).resolves.toBe(0);
    },
  );

  it('is one unit for a question and its answer together', async () => {
    let state: Record<string, unknown> = {};
    const asking = costOf(async () => {
      const { result } = await mcp(connection, 'modern', toolCall('ask', QUESTION));
      state = { ...result };
    });
    await expect(asking).resolves.toBe(1);
    const [input = ''] = Object.keys(state['inputRequests'] as object);
    const retry = toolCall('ask', QUESTION, {
      requestState: state['requestState'],
      inputResponses: { [input]: { action: 'accept', content: { answer: 'green' } } },
    });

    const answering = costOf(async () => {
      const { result } = await mcp(connection, 'modern', retry);
      expect(result).toMatchObject({ content: [{ text: 'The person answered: green' }] });
    });

    await expect(answering).resolves.toBe(0);
  });

  it.each(['', 'made-up', 'gws1.made-up', `cnf_${'A'.repeat(43)}`])(
    'is nothing for a state that is no good, «%s», which calls nothing either',
    async (requestState) => {
      await upstream.forget();
      const call = toolCall('echo', HELLO, { requestState, inputResponses: {} });

      const cost = await costOf(async () => {
        const { result } = await mcp(connection, 'modern', call);
        expect(result?.['isError'] ?? true).toBe(true);
      });

      expect(cost).toBe(0);
      expect((await upstream.requests()).filter(({ tool }) => tool === 'echo')).toEqual([]);
    },
  );

  it('ends the calls of the day when it is spent, over both doors, and calls nothing', async () => {
    const { key: small } = await createKey(studio, person, {
      permissions: { [connection.resource]: ['echo'] },
      requestsPerDay: 1,
    });
    const ask = () =>
      studio.ask({ method: 'POST', path: `${connection.tools}/echo`, key: small, json: HELLO });
    expect((await ask()).status).toBe(200);
    await upstream.forget();

    expectProblem(await ask(), 429, 'quota_exceeded');
    await askMcp(studio, small, 'modern', at(connection, toolCall('echo', HELLO)));

    expect(await upstream.requests()).toEqual([]);
  });
});
