import { saveAgent, savePrompt, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the library over stdio', () => {
  const studio = useStudio();
  let key: string;
  let prompt: Saved;
  let skill: Saved;
  let agent: Saved;

  beforeAll(async () => {
    const person = await signUp(studio, 'pro');
    prompt = await savePrompt(studio, person);
    skill = await saveSkill(studio, person);
    agent = await saveAgent(studio, person, { skills: [skill.name] });
    ({ key } = await createKey(studio, person));
  });

  describe.each(CLIENT_KINDS)('in %s', (kind) => {
    let client: McpClient;

    beforeAll(async () => {
      client = await connectStdio(kind, stdioProgram({ key, url: studio.server.url }));
    });
    afterAll(() => client?.close());

    it('has the tools of the key and those that write to this computer', async () => {
      const { tools } = await client.listTools();
      const names = tools.map(({ name }) => name);

      expect(names).toEqual(
        expect.arrayContaining([
          'get_prompt',
          'delete_agent',
          'install_skill',
          'install_agent',
          'install_bundle',
        ]),
      );
      expect(new Set(names).size).toBe(names.length);
    });

    it('is created, read, edited and searched from the chat', async () => {
      const created = await client.callTool({
        name: 'create_prompt',
        arguments: { title: `Report of ${kind}`, body: 'Write about {{topic}}.', variables: [] },
      });
      const { id, version } = created.structuredContent as { readonly id: string; readonly version: number };
      const update = { id, expectedVersion: version, body: 'Write a lot.' };
      const updated = await client.callTool({ name: 'update_prompt', arguments: update });
      const found = await client.callTool({ name: 'search_prompts', arguments: { query: `report ${kind}` } });

      expect(created.isError ?? false).toBe(false);
      expect(updated.structuredContent).toMatchObject({ id, body: 'Write a lot.' });
      expect(found.structuredContent).toMatchObject({ items: [expect.objectContaining({ id })] });
    });

    it('has its prompts, filled in', async () => {
      const { prompts } = await client.listPrompts();
      const { messages } = await client.getPrompt({ name: prompt.name, arguments: { name: 'Ada' } });

      expect(prompts.map(({ name }) => name)).toContain(prompt.name);
      expect(messages).toEqual([{ role: 'user', content: { type: 'text', text: 'Greet Ada.' } }]);
    });

    it('has its skills and agents as resources', async () => {
      const { resources } = await client.listResources();
      const uri = `skill://${skill.name}/SKILL.md`;
      const { contents } = await client.readResource({ uri });

      expect(resources.map((resource) => resource.uri)).toEqual(
        expect.arrayContaining([uri, `paretostudio://agents/${agent.name}.md`]),
      );
      expect(contents).toMatchObject([{ text: expect.stringContaining('Say hello.') }]);
    });

    it('answers an unknown tool with the error that the server gave', async () => {
      await expect(client.callTool({ name: 'no_such_tool', arguments: {} })).rejects.toMatchObject({
        code: -32602,
        message: expect.stringContaining('Unknown tool: no_such_tool'),
      });
    });
  });
});
