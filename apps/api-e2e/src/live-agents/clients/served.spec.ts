import { saveConnection } from '../../harness/connections.js';
import { saveAgent, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const INSTRUCTIONS = 'You keep the books. Add before you echo.';

describe('a live agent', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let agent: Saved;
  let skill: Saved;
  let other: Saved;
  let key: string;

  beforeAll(async () => {
    const upstreams = await Promise.all([
      SampleUpstream.start('--era', 'modern'),
      SampleUpstream.start('--era', 'legacy'),
    ]);
    studio.atEnd(() => upstreams.forEach((upstream) => upstream.stop()));
    const person = await signUp(studio, 'pro');
    await saveConnection(studio, person, { url: upstreams[0].url, name: 'Ledger' });
    await saveConnection(studio, person, { url: upstreams[1].url, name: 'Old ledger' });
    skill = await saveSkill(studio, person);
    other = await saveSkill(studio, person);
    agent = await saveAgent(studio, person, {
      instructions: INSTRUCTIONS,
      skills: [skill.name],
      connections: [
        { connection: 'ledger', tools: ['slow', 'echo', 'add', 'fail'] },
        { connection: 'old-ledger', tools: ['echo'] },
      ],
    });
    ({ key } = await createKey(studio, person, { permissions: { [`agent_${agent.id}`]: ['*'] } }));
  });

  describe.each(['/mcp/agent/', '/mcp/agent_'])('at %s<id>', (prefix) => {
    describe.each(CLIENT_KINDS)('in %s', (kind) => {
      let client: McpClient;

      beforeAll(async () => {
        client = await connectHttp(kind, studio.server.url, key, { path: `${prefix}${agent.id}` });
      });
      afterAll(() => client?.close());

      it('gives its instructions and its name, and its upstreams’ nowhere', () => {
        expect(client.getInstructions()).toContain(INSTRUCTIONS);
        expect(client.getServerVersion()).toMatchObject({ name: agent.name, title: 'Doorman' });
        expect(JSON.stringify(client.getServerVersion())).not.toContain('sample-upstream');
      });

      it('has the tools that it selects, under the slugs of their connections, by name', async () => {
        const { tools } = await client.listTools();

        expect(tools.map(({ name }) => name)).toEqual([
          'ledger_add',
          'ledger_echo',
          'ledger_fail',
          'ledger_slow',
          'old-ledger_echo',
        ]);
        expect(tools.find(({ name }) => name === 'ledger_fail')?.annotations).toMatchObject({
          readOnlyHint: false,
          destructiveHint: true,
        });
      });

      it('calls them, whatever the era of their server', async () => {
        const modern = await client.callTool({ name: 'ledger_add', arguments: { a: 2, b: 3 } });
        const legacy = await client.callTool({ name: 'old-ledger_echo', arguments: { text: 'hello' } });

        expect(modern).toMatchObject({ structuredContent: { sum: 5 } });
        expect(legacy).toMatchObject({ content: [{ type: 'text', text: 'hello' }] });
      });

      it('gives an error of a tool as one', async () => {
        const result = await client.callTool({ name: 'ledger_fail', arguments: { message: 'Out of ink' } });

        expect(result).toMatchObject({ isError: true, content: [{ text: 'Out of ink' }] });
      });

      it('tells the progress of a call while it runs', async () => {
        const told: number[] = [];
        const onprogress = ({ progress }: { readonly progress: number }) => void told.push(progress);

        await client.callTool({ name: 'ledger_slow', arguments: { ms: 1_200 } }, { onprogress });

        expect(told.length).toBeGreaterThan(2);
        expect(told).toEqual([...told].sort((one, next) => one - next));
      });

      it('has its skills, and no other, as prompts', async () => {
        const { prompts } = await client.listPrompts();
        const { messages } = await client.getPrompt({ name: skill.name });

        expect(prompts.map(({ name }) => name)).toEqual([skill.name]);
        expect(JSON.stringify(messages)).toContain('Say hello.');
        await expect(client.getPrompt({ name: other.name })).rejects.toMatchObject({ code: -32602 });
      });

      it('has its skills, and no other, as resources, with their files', async () => {
        const uri = `skill://${skill.name}/SKILL.md`;
        const { resources } = await client.listResources();
        const { contents } = await client.readResource({ uri });
        const beside = await client.readResource({ uri: `skill://${skill.name}/references/words.md` });

        expect(resources.map((resource) => resource.uri)).toEqual([uri]);
        expect(JSON.stringify(contents)).toContain('Say hello.');
        expect(JSON.stringify(beside.contents)).toContain('# Words');
        await expect(client.readResource({ uri: `skill://${other.name}/SKILL.md` })).rejects.toMatchObject({
          code: -32602,
        });
      });

      it('knows no tool of the studio, and none that it does not select', async () => {
        for (const name of ['list_prompts', 'whoami', 'echo', 'ledger_delete_note', 'old-ledger_add']) {
          await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({
            code: -32602,
            message: expect.stringContaining(`Unknown tool: ${name}`),
          });
        }
      });
    });
  });

  it.each(CLIENT_KINDS)('is not there at its name or in another spelling, for %s', async (kind) => {
    for (const path of [`/mcp/agent/${agent.name}`, `/mcp/agent/${agent.id}x`, `/mcp/conn_${agent.id}`]) {
      await expect(connectHttp(kind, studio.server.url, key, { path })).rejects.toThrow();
    }
  });
});
