import { randomUUID } from 'node:crypto';
import { saveConnection, type SavedConnection } from '../../harness/connections.js';
import { requestsUsed, saveAgent, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio, type McpClient, type Question } from '../../harness/mcp-clients.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the stdio program', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let connection: SavedConnection;
  let agent: Saved;
  let skill: Saved;
  let key: string;

  beforeAll(async () => {
    const upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url, name: 'Paint shop' });
    skill = await saveSkill(studio, person);
    agent = await saveAgent(studio, person, {
      skills: [skill.name],
      connections: [{ connection: connection.id, tools: ['add', 'ask', 'slow'] }],
    });
    const permissions = {
      self: ['whoami'],
      [`agent_${agent.id}`]: ['*'],
      [connection.resource]: ['echo', 'ask'],
    };
    ({ key } = await createKey(studio, person, { permissions }));
  });

  const program = (...args: string[]) => stdioProgram({ key, url: studio.server.url, args });

  describe.each(CLIENT_KINDS)('in %s', (kind) => {
    let client: McpClient;
    afterEach(() => client?.close());

    it('serves one agent with --agent: instructions, tools, calls, progress and skills', async () => {
      const told: number[] = [];
      client = await connectStdio(kind, program('--agent', agent.id));
      const { tools } = await client.listTools();
      const used = await requestsUsed(studio, key);

      const result = await client.callTool({ name: 'paint-shop_add', arguments: { a: 2, b: 3 } });
      await client.callTool(
        { name: 'paint-shop_slow', arguments: { ms: 1_200 } },
        { onprogress: ({ progress }: { readonly progress: number }) => void told.push(progress) },
      );
      const { prompts } = await client.listPrompts();

      expect(client.getInstructions()).toContain('Greet everybody who comes in.');
      expect(tools.map(({ name }) => name)).toEqual(['paint-shop_add', 'paint-shop_ask', 'paint-shop_slow']);
      expect(result).toMatchObject({ structuredContent: { sum: 5 } });
      expect(told.length).toBeGreaterThan(1);
      expect(prompts.map(({ name }) => name)).toEqual([skill.name]);
      await expect(requestsUsed(studio, key)).resolves.toBe(used + 2);
    });

    it('serves one connection with --connection, with the tools of the key alone', async () => {
      client = await connectStdio(kind, program('--connection', connection.id));

      const { tools } = await client.listTools();
      const result = await client.callTool({ name: 'echo', arguments: { text: 'hello' } });

      expect(tools.map(({ name }) => name)).toEqual(['ask', 'echo']);
      expect(result).toMatchObject({ content: [{ text: 'hello' }] });
      await expect(client.callTool({ name: 'add', arguments: { a: 1, b: 2 } })).rejects.toMatchObject({
        code: -32602,
      });
    });

    it.each([
      ['--agent', () => agent.id, 'paint-shop_ask'],
      ['--connection', () => connection.id, 'ask'],
    ] as const)(
      'with %s puts a question of the server to the person, and brings the answer back',
      async (option, id, name) => {
        const questions: Question[] = [];
        client = await connectStdio(kind, program(option, id()), {
          elicit: (question) => {
            questions.push(question);
            return { action: 'accept', content: { answer: 'green' } };
          },
        });

        const result = await client.callTool({ name, arguments: { question: 'Which colour?' } });

        expect(questions).toHaveLength(1);
        expect(questions[0]?.message).toMatch(/Paint shop.*Which colour\?/s);
        expect(result).toMatchObject({ content: [{ text: 'The person answered: green' }] });
      },
    );

    it.each([
      ['--agent', 'agent'],
      ['--connection', 'connection'],
    ])('says with %s of a foreign or absent id that there is none for this key', async (option, what) => {
      client = await connectStdio(kind, program(option, randomUUID()));

      const listing = client.listTools();

      await expect(listing).rejects.toThrow(new RegExp(`no such ${what}, or this key may not use it`));
    });
  });
});
