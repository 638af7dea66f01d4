import { agentPlace, at, saveConnection, type ToolPlace } from '../harness/connections.js';
import { expectProblem } from '../harness/expect-problem.js';
import { saveAgent } from '../harness/library.js';
import { askMcp, toolCall } from '../harness/mcp-message.js';
import { createKey, signUp, type IssuedKey, type Person } from '../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../harness/sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';
import { waitUntil } from '../harness/wait-until.js';

/** Holes of another studio in what is recorded, and in who may read it. */
describe('holes in the records', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let connection: ToolPlace;
  let agent: ToolPlace;
  let issued: IssuedKey;

  beforeAll(async () => {
    const upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    const connections = [{ connection: 'sample', tools: ['echo', 'fail'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
  });
  beforeEach(async () => {
    const permissions = { [connection.resource]: ['echo', 'fail'], [agent.resource]: ['*'] };
    issued = await createKey(studio, person, { permissions });
  });

  const call = (place: ToolPlace, tool: string, args: object = {}) =>
    askMcp(studio, issued.key, 'modern', at(place, toolCall(tool, args)));
  /** Those of the key, as its owner reads them, as soon as there are so many. */
  const records = async (count: number) => {
    const path = `/v1/usage/records?keyId=${issued.id}`;
    let items: readonly object[] = [];
    await waitUntil('the records are written', async () => {
      const { body } = await studio.ask({ path, cookie: person.cookie });
      items = body['items'] as readonly object[];
      return items.length >= count;
    });
    return [...items].reverse();
  };

  describe('hole: monitoring is read without an access check', () => {
    it.each([
      ['/v1/usage', 'get_usage'],
      ['/v1/usage/series', 'get_usage'],
      ['/v1/usage/records', 'get_usage'],
      ['/v1/usage/records.csv', 'get_usage'],
      ['/v1/audit-events', 'list_audit_events'],
    ])('%s takes the right to %s', async (path, action) => {
      const { key: allowed } = await createKey(studio, person, { permissions: { self: [action] } });

      const refused = await studio.ask({ path, key: issued.key });

      expectProblem(refused, 403, 'permission_denied', { action });
      expect((await studio.ask({ path, key: allowed })).status).toBe(200);
    });

    it('over MCP its tools are unknown to a key without the right', async () => {
      for (const name of ['get_usage', 'list_audit_events']) {
        const { error } = await askMcp(studio, issued.key, 'modern', toolCall(name));
        expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('Unknown tool') });
      }
    });
  });

  describe('hole: denied calls leave no record', () => {
    it('each is recorded with key, connection or agent, and the reason', async () => {
      await call(connection, 'delete_note', { id: '1' });
      await call(agent, 'sample_delete_note', { id: '1' });
      await studio.ask({
        method: 'POST',
        path: `${connection.tools}/delete_note`,
        key: issued.key,
        json: { id: '1' },
      });

      const denied = { keyId: issued.id, outcome: 'permission_denied', cost: 1 };
      await expect(records(3)).resolves.toEqual([
        expect.objectContaining({ ...denied, surface: 'mcp', connectionId: connection.id }),
        expect.objectContaining({ ...denied, surface: 'mcp', agentId: agent.id }),
        expect.objectContaining({ ...denied, surface: 'rest', connectionId: connection.id }),
      ]);
    });
  });

  describe('hole: an error of a tool is counted as a success', () => {
    it('it is recorded and summed as an error', async () => {
      const { result } = await call(agent, 'sample_fail', { message: 'Out of ink' });
      await call(agent, 'sample_echo', { text: 'hello' });

      expect(result).toMatchObject({ isError: true });
      await expect(records(2)).resolves.toEqual([
        expect.objectContaining({ action: 'fail', outcome: 'tool_error', agentId: agent.id }),
        expect.objectContaining({ action: 'echo', outcome: 'ok', agentId: agent.id }),
      ]);
      const path = `/v1/usage?groupBy=outcome&keyId=${issued.id}`;
      const { text } = await studio.ask({ path, cookie: person.cookie });
      expect(text).toContain('tool_error');
    });
  });

  describe('hole: no record says which key was used', () => {
    it('two keys of one person are told apart', async () => {
      const first = issued.id;
      await call(connection, 'echo', { text: 'a' });
      await records(1);
      issued = await createKey(studio, person, { permissions: { [connection.resource]: ['*'] } });
      await call(connection, 'echo', { text: 'b' });

      await expect(records(1)).resolves.toEqual([expect.objectContaining({ keyId: issued.id })]);
      expect(issued.id).not.toBe(first);
    });
  });
});
