import { saveConnection } from '../../harness/connections.js';
import { saveAgent, type Saved } from '../../harness/library.js';
import { connectHttp, type McpClient, type Question } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

describe.each(['modern', 'legacy'])('a question by a server of the era %s, through a live agent', (era) => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let agent: Saved;
  let key: string;
  let questions: Question[];
  let client: McpClient;

  beforeAll(async () => {
    const upstream = await SampleUpstream.start('--era', era);
    studio.atEnd(() => upstream.stop());
    const person = await signUp(studio, 'pro');
    await saveConnection(studio, person, { url: upstream.url, name: 'Paint shop' });
    agent = await saveAgent(studio, person, { connections: [{ connection: 'paint-shop', tools: ['ask'] }] });
    ({ key } = await createKey(studio, person, { permissions: { [`agent_${agent.id}`]: ['*'] } }));
  });
  beforeEach(() => {
    questions = [];
  });
  afterEach(() => client?.close());

  type Reply = { action: 'accept' | 'decline' | 'cancel'; content?: Record<string, string> };
  const callWith = async (reply: Reply, args: object = { question: 'Which colour?' }) => {
    client = await connectHttp('v2 modern', studio.server.url, key, {
      path: `/mcp/agent/${agent.id}`,
      elicit: (question) => {
        questions.push(question);
        return reply;
      },
    });
    return client.callTool({ name: 'paint-shop_ask', arguments: { ...args } });
  };

  it('comes to the person, who is told whose it is, and the answer goes back', async () => {
    const result = await callWith({ action: 'accept', content: { answer: 'green' } });

    expect(questions).toHaveLength(1);
    expect(questions[0]?.message).toMatch(/Paint shop.*Which colour\?/s);
    expect(result).toMatchObject({ content: [{ text: 'The person answered: green' }] });
  });

  it.each(['decline', 'cancel'] as const)('is answered for the server by a person’s %s', async (action) => {
    const result = await callWith({ action });

    expect(JSON.stringify(result.content)).toContain(action);
  });

  it.each(['password', 'apiKey', 'access_token'])(
    'is not put to the person when it asks for a %s',
    async (field) => {
      const reply = { action: 'accept' as const, content: { [field]: 'green' } };

      const result = await callWith(reply, { question: 'Please sign in.', field });

      expect(questions).toEqual([]);
      expect(JSON.stringify(result.content)).not.toContain('green');
    },
  );

  it.each(['v2 legacy', 'v1'] as const)(
    'is not asked of %s, which cannot be asked: its tool says so',
    async (kind) => {
      client = await connectHttp(kind, studio.server.url, key, { path: `/mcp/agent/${agent.id}` });

      const result = await client.callTool({
        name: 'paint-shop_ask',
        arguments: { question: 'Which colour?' },
      });

      expect(result).toMatchObject({
        isError: true,
        content: [{ text: 'This client cannot ask a person.' }],
      });
    },
  );
});
