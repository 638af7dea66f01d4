import { saveAgent, savePrompt, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const INVALID_PARAMS = -32602;

describe('the library over HTTP', () => {
  const studio = useStudio();

  describe.each(CLIENT_KINDS)('in %s', (kind) => {
    let client: McpClient;
    let prompt: Saved;
    let skill: Saved;
    let agent: Saved;

    beforeAll(async () => {
      const person = await signUp(studio, 'pro');
      prompt = await savePrompt(studio, person);
      skill = await saveSkill(studio, person);
      agent = await saveAgent(studio, person, { skills: [skill.name] });
      const { key } = await createKey(studio, person);
      client = await connectHttp(kind, studio.server.url, key);
    });
    afterAll(() => client?.close());

    it('introduces itself, with what a model has to know', () => {
      expect(client.getServerVersion()).toMatchObject({ name: 'paretostudio' });
      expect(client.getInstructions()).toMatch(/\S/);
      expect(client.getServerCapabilities()).toMatchObject({ tools: {}, prompts: {}, resources: {} });
    });

    it('lists every tool with a title, all four hints and both schemas', async () => {
      const { tools } = await client.listTools();

      expect(tools.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['list_prompts', 'create_skill', 'duplicate_agent', 'delete_agent', 'whoami']),
      );
      for (const tool of tools) {
        expect(tool).toMatchObject({
          title: expect.stringMatching(/\S/),
          description: expect.stringMatching(/\S/),
          inputSchema: { type: 'object' },
          outputSchema: { type: 'object' },
          annotations: {
            readOnlyHint: expect.any(Boolean),
            destructiveHint: expect.any(Boolean),
            idempotentHint: expect.any(Boolean),
            openWorldHint: expect.any(Boolean),
          },
        });
      }
    });

    it('lists tools in one order, whenever it is asked', async () => {
      const names = async () => (await client.listTools()).tools.map(({ name }) => name);

      expect(await names()).toEqual(await names());
    });

    it('calls a tool, and gets the record as structure and as text alike', async () => {
      const answer = await client.callTool({ name: 'get_prompt', arguments: { id: prompt.name } });

      expect(answer.structuredContent).toMatchObject({
        id: prompt.id,
        slug: prompt.name,
        body: 'Greet {{name}}.',
      });
      expect(answer.content).toMatchObject([{ type: 'text', text: expect.any(String) }]);
      const [{ text }] = answer.content as unknown as [{ readonly text: string }];
      expect(JSON.parse(text)).toEqual(answer.structuredContent);
    });

    it('edits and duplicates what it reads', async () => {
      const read = await client.callTool({ name: 'get_skill', arguments: { id: skill.name } });
      const { version } = read.structuredContent as { readonly version: number };

      const update = { id: skill.name, expectedVersion: version, instructions: 'Say good morning.' };
      const updated = await client.callTool({ name: 'update_skill', arguments: update });
      const copy = await client.callTool({ name: 'duplicate_skill', arguments: { id: skill.name } });

      expect(updated.structuredContent).toMatchObject({ id: skill.id, instructions: 'Say good morning.' });
      expect(copy.structuredContent).toMatchObject({ instructions: 'Say good morning.' });
      expect(copy.structuredContent).not.toMatchObject({ id: skill.id });
    });

    it('lists a prompt with its arguments, completes its name of values, and fills it in', async () => {
      const { prompts } = await client.listPrompts();
      const filled = await client.getPrompt({ name: prompt.name, arguments: { name: 'Ada' } });

      expect(prompts.find(({ name }) => name === prompt.name)).toMatchObject({
        title: 'Greeting',
        arguments: [{ name: 'name', description: 'Who is greeted', required: true }],
      });
      expect(filled.messages).toEqual([{ role: 'user', content: { type: 'text', text: 'Greet Ada.' } }]);
    });

    it('refuses a prompt whose required variable is missing, and names it', async () => {
      await expect(client.getPrompt({ name: prompt.name, arguments: {} })).rejects.toMatchObject({
        code: INVALID_PARAMS,
        message: expect.stringContaining('name'),
      });
    });

    it('reads skills and agents as files', async () => {
      const { resources } = await client.listResources();
      const uris = resources.map(({ uri }) => uri);
      const manifest = await client.readResource({ uri: `skill://${skill.name}/SKILL.md` });
      const file = await client.readResource({ uri: `skill://${skill.name}/references/words.md` });
      const definition = await client.readResource({ uri: `paretostudio://agents/${agent.name}.md` });

      expect(uris).toEqual(
        expect.arrayContaining([`skill://${skill.name}/SKILL.md`, `paretostudio://agents/${agent.name}.md`]),
      );
      expect(textOf(manifest)).toMatch(new RegExp(`^---\nname: ${skill.name}\n`));
      expect(textOf(file)).toBe('# Words\n');
      expect(textOf(definition)).toContain('Greet everybody who comes in.');
    });

    it('reads a skill as an archive', async () => {
      const { contents } = await client.readResource({ uri: `paretostudio://skills/${skill.name}.zip` });

      const [archive] = contents as unknown as [{ readonly blob: string }];
      expect(Buffer.from(archive.blob, 'base64').subarray(0, 2).toString()).toBe('PK');
    });

    it('finds names through a resource template', async () => {
      const { resourceTemplates } = await client.listResourceTemplates();
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri: 'paretostudio://agents/{name}.md' },
        argument: { name: 'name', value: 'agent' },
      });

      expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(
        expect.arrayContaining(['skill://{name}/{+path}', 'paretostudio://agents/{name}.md']),
      );
      expect(completion.values).toContain(agent.name);
    });

    it('tells of a resource that does not exist as an error of its parameters', async () => {
      await expect(client.readResource({ uri: 'skill://absent/SKILL.md' })).rejects.toMatchObject({
        code: INVALID_PARAMS,
      });
    });

    it('tells of an unknown tool as an error of its parameters', async () => {
      await expect(client.callTool({ name: 'no_such_tool', arguments: {} })).rejects.toMatchObject({
        code: INVALID_PARAMS,
        message: expect.stringContaining('Unknown tool: no_such_tool'),
      });
    });

    it('answers arguments that break the schema with an error that names the field', async () => {
      const answer = await client.callTool({ name: 'get_prompt', arguments: { id: 7 } });

      expect(answer).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('id') }],
        _meta: { 'paretostudio/refusal': 'invalid_request' },
      });
    });
  });
});

function textOf({ contents }: Awaited<ReturnType<McpClient['readResource']>>): string {
  const [first] = contents as readonly { readonly text?: string }[];
  return first?.text ?? '';
}
