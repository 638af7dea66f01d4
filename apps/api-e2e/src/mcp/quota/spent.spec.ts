import { awayFromMidnight } from '../../harness/away-from-midnight.js';
import { expectRefused } from '../../harness/expect-refused.js';
import { requestsUsed, savePrompt, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const LIMIT = 50;

describe('the 51st operation of a day on the plan Free', () => {
  const studio = useStudio({ environment: { PUBLIC_URL: 'http://127.0.0.1:3000' } });

  describe.each(CLIENT_KINDS)('in %s', (kind) => {
    let client: McpClient;
    let key: string;
    let prompt: Saved;
    let skill: Saved;
    const read = () => client.callTool({ name: 'get_prompt', arguments: { id: prompt.name } });

    beforeAll(async () => {
      await awayFromMidnight();
      const person = await signUp(studio);
      prompt = await savePrompt(studio, person);
      skill = await saveSkill(studio, person);
      ({ key } = await createKey(studio, person));
      client = await connectHttp(kind, studio.server.url, key);
      // A person has 60 a minute; the day is what is tested here.
      await studio.database.query(`update paretostudio.plans set burst_per_minute = 10000 where id = 'free'`);
      for (let operation = 1; operation <= LIMIT; operation++) {
        const { isError = false } = await read();
        expect({ operation, isError }).toEqual({ operation, isError: false });
      }
    });
    afterAll(() => client?.close());

    it('is a result that a model can explain: the limit, when it ends, and where to change the plan', async () => {
      const text = expectRefused(await read(), 'quota_exceeded');

      expect(text).toContain(String(LIMIT));
      expect(text).toMatch(/\d{4}-\d\d-\d\d|midnight|UTC/);
    });

    it('is an error with the same text where a prompt or a resource is asked for', async () => {
      const refusal = { data: expect.objectContaining({ 'paretostudio/refusal': 'quota_exceeded' }) };

      await expect(client.getPrompt({ name: prompt.name, arguments: { name: 'Ada' } })).rejects.toMatchObject(
        refusal,
      );
      await expect(client.readResource({ uri: `skill://${skill.name}/SKILL.md` })).rejects.toMatchObject(
        refusal,
      );
    });

    it('leaves the client connected: lists and whoami are answered, and nothing more is counted', async () => {
      await read();

      expect((await client.listTools()).tools.length).toBeGreaterThan(0);
      expect((await client.listPrompts()).prompts).toHaveLength(1);
      expect((await client.listResources()).resources).toHaveLength(1);
      const me = await client.callTool({ name: 'whoami', arguments: {} });
      expect(me.isError ?? false).toBe(false);
      await expect(requestsUsed(studio, key)).resolves.toBe(LIMIT);
    });
  });
});
