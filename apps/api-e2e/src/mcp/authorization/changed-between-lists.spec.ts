import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, setPlan, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const UNKNOWN_TOOL = { code: -32602, message: expect.stringContaining('Unknown tool: delete_agent') };

describe('between two lists of a connected client', () => {
  const studio = useStudio();

  describe.each(CLIENT_KINDS)('such as %s', (kind) => {
    const toolsOf = async (client: McpClient) => (await client.listTools()).tools.map(({ name }) => name);

    it('an upgrade makes the tools of the plan appear, with the same key', async () => {
      const person = await signUp(studio);
      const { key } = await createKey(studio, person);
      const client = await connectHttp(kind, studio.server.url, key);
      const onFree = await toolsOf(client);
      await expect(client.callTool({ name: 'delete_agent', arguments: { id: 'any' } })).rejects.toMatchObject(
        UNKNOWN_TOOL,
      );

      await setPlan(studio, person, 'pro');
      const onPro = await toolsOf(client);
      await client.close();

      expect(onFree).toEqual(expect.arrayContaining(['delete_prompt', 'get_agent']));
      expect(onFree).not.toContain('delete_agent');
      expect(onFree).not.toContain('delete_skill');
      expect(onPro.filter((name) => !onFree.includes(name)).sort()).toEqual(['delete_agent', 'delete_skill']);
    });

    it('a permission that is taken away takes its tool away, and the call', async () => {
      const person = await signUp(studio);
      const { name } = await savePrompt(studio, person);
      const { id, key } = await createKey(studio, person);
      const client = await connectHttp(kind, studio.server.url, key);
      await client.callTool({ name: 'get_prompt', arguments: { id: name } });

      const narrowed = await studio.ask({
        method: 'PATCH',
        path: `/v1/api-keys/${id}`,
        cookie: person.cookie,
        json: { permissions: { self: ['list_prompts'] } },
      });
      const after = await toolsOf(client);

      expect(narrowed.status).toBe(200);
      expect(after).toEqual(['list_prompts']);
      await expect(client.callTool({ name: 'get_prompt', arguments: { id: name } })).rejects.toMatchObject({
        code: -32602,
        message: expect.stringContaining('Unknown tool: get_prompt'),
      });
      await expect(client.getPrompt({ name, arguments: { name: 'Ada' } })).rejects.toMatchObject({
        code: -32602,
      });
      await client.close();
    });

    it('a skill that is forbidden is in no list and reads like one that is absent', async () => {
      const person = await signUp(studio);
      const { key } = await createKey(studio, person, {
        permissions: { self: ['list_prompts', 'get_prompt'] },
      });
      const client = await connectHttp(kind, studio.server.url, key);

      expect((await client.listResources()).resources).toEqual([]);
      await client.close();
    });
  });
});
