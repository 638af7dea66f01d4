import { savePrompt, saveSkill } from '../../harness/library.js';
import { connectHttp } from '../../harness/mcp-clients.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

interface UsageRow {
  readonly action: string;
  readonly outcome: string;
  readonly cost: number;
  readonly surface: string;
  readonly client_name: string | null;
  readonly client_version: string | null;
  readonly protocol_era: string | null;
}

describe('the usage records of MCP', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;
  let keyId: string;

  beforeEach(async () => {
    person = await signUp(studio);
    ({ key, id: keyId } = await createKey(studio, person));
  });

  /** What was recorded of the key, as soon as that many rows are written. */
  const records = async (count: number) => {
    const read = () =>
      studio.database.query<UsageRow>(
        `select action, outcome, cost, surface, client_name, client_version, protocol_era
         from paretostudio.usage_records where key_id = $1 and surface = 'mcp' order by at, id`,
        [keyId],
      );
    await waitUntil('the records are written', async () => (await read()).length >= count);
    return read();
  };

  it('name the operation behind each method, the client and the era', async () => {
    const { name } = await savePrompt(studio, person);
    const skill = await saveSkill(studio, person);
    const modern = { surface: 'mcp', client_name: 'e2e', client_version: '1.0.0', protocol_era: 'modern' };

    await askMcp(studio, key, 'modern', toolCall('list_prompts'));
    await askMcp(studio, key, 'modern', {
      method: 'prompts/get',
      params: { name, arguments: { name: 'Ada' } },
    });
    await askMcp(studio, key, 'modern', {
      method: 'resources/read',
      params: { uri: `skill://${skill.name}/SKILL.md` },
    });
    await askMcp(studio, key, 'modern', { method: 'tools/list' });

    await expect(records(4)).resolves.toEqual([
      { action: 'list_prompts', outcome: 'ok', cost: 1, ...modern },
      { action: 'get_prompt', outcome: 'ok', cost: 1, ...modern },
      { action: 'get_skill', outcome: 'ok', cost: 1, ...modern },
      { action: 'tools/list', outcome: 'ok', cost: 0, ...modern },
    ]);
  });

  it('tell of refusals by their code, and of what nobody offers by no word of the client', async () => {
    await askMcp(studio, key, 'modern', toolCall('get_prompt', { id: 'absent' }));
    await askMcp(studio, key, 'modern', toolCall('a_secret_tool_name'));

    const rows = await records(2);

    expect(rows).toMatchObject([{ action: 'get_prompt', outcome: 'not_found' }, { outcome: 'not_found' }]);
    expect(JSON.stringify(rows)).not.toContain('a_secret_tool_name');
  });

  it('know a client of an older revision from its first message on', async () => {
    const client = await connectHttp('v1', studio.server.url, key);
    await client.callTool({ name: 'list_prompts', arguments: {} });
    await client.close();

    const rows = await records(3);

    expect(rows.every(({ protocol_era }) => protocol_era === 'legacy')).toBe(true);
    expect(rows.find(({ action }) => action === 'initialize')).toMatchObject({
      client_name: 'e2e',
      client_version: '1.0.0',
    });
    expect(rows.find(({ action }) => action === 'list_prompts')).toMatchObject({ outcome: 'ok', cost: 1 });
  });
});
