import { randomUUID } from 'node:crypto';
import { agentPlace, at, saveConnection, type ToolPlace } from '../../harness/connections.js';
import { saveAgent } from '../../harness/library.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type IssuedKey, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

interface UsageRecord {
  readonly surface: string;
  readonly action: string;
  readonly outcome: string;
  readonly cost: number;
  readonly connectionId: string | null;
  readonly agentId: string | null;
}
const HELLO = { text: 'hello' };

describe('the usage records of calls of tools', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let connection: ToolPlace;
  let agent: ToolPlace;
  let issued: IssuedKey;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    const connections = [{ connection: 'sample', tools: ['echo', 'fail', 'crash'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
  });
  beforeEach(() => useKey({ [connection.resource]: ['echo', 'fail', 'crash'], [agent.resource]: ['*'] }));

  const useKey = async (permissions: object) => {
    issued = await createKey(studio, person, { permissions });
  };
  const read = async (query = '') => {
    const path = `/v1/usage/records?keyId=${issued.id}${query}`;
    const { body } = await studio.ask({ path, cookie: person.cookie });
    return [...(body['items'] as readonly UsageRecord[])].reverse();
  };
  /** Of the key, as soon as that many are written. */
  const records = async (count: number, query = '') => {
    await waitUntil('the records are written', async () => (await read(query)).length >= count);
    return read(query);
  };
  const callRest = (place: ToolPlace, tool: string, json: object = {}) =>
    studio.ask({ method: 'POST', path: `${place.tools}/${tool}`, key: issued.key, json });
  const callMcp = (place: ToolPlace, tool: string, args: object = {}) =>
    askMcp(studio, issued.key, 'modern', at(place, toolCall(tool, args)));
  const shown = ({ surface, action, outcome, cost, connectionId, agentId }: UsageRecord) => ({
    ...{ surface, action, outcome, cost, connectionId, agentId },
  });

  it('name connection, agent and the upstream’s own name of the tool, over both doors', async () => {
    await callMcp(connection, 'echo', HELLO);
    await callRest(connection, 'echo', HELLO);
    await callMcp(agent, 'sample_echo', HELLO);
    await callRest(agent, 'sample_echo', HELLO);

    const same = { action: 'echo', outcome: 'ok', cost: 1, connectionId: connection.id };
    expect((await records(4)).map(shown)).toEqual([
      { surface: 'mcp', ...same, agentId: null },
      { surface: 'rest', ...same, agentId: null },
      { surface: 'mcp', ...same, agentId: agent.id },
      { surface: 'rest', ...same, agentId: agent.id },
    ]);
  });

  it('count an error of the tool as an error, though the request went well', async () => {
    const rest = await callRest(connection, 'fail', { message: 'Out of ink' });
    const mcp = await callMcp(connection, 'fail', { message: 'Out of ink' });
    await callMcp(connection, 'crash');

    expect(rest).toMatchObject({ status: 200, body: { isError: true } });
    expect(mcp).toMatchObject({ status: 200, result: { isError: true } });
    const written = await records(3);
    expect(written.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['fail', 'tool_error'],
      ['fail', 'tool_error'],
      ['crash', 'tool_error'],
    ]);
  });

  it('have the calls that were denied, with connection and agent and without what the caller called it', async () => {
    await callMcp(connection, 'delete_note', { id: '1' });
    await callRest(connection, 'delete_note', { id: '1' });
    await callMcp(agent, 'sample_slow', { ms: 1 });
    await callRest(agent, 'a-name-that-nobody-has');

    const written = await records(4);
    expect(written.map(shown)).toEqual([
      {
        ...{ surface: 'mcp', action: 'tools/call', outcome: 'permission_denied', cost: 1 },
        ...{ connectionId: connection.id, agentId: null },
      },
      {
        ...{ surface: 'rest', action: 'tools/call', outcome: 'permission_denied', cost: 1 },
        ...{ connectionId: connection.id, agentId: null },
      },
      expect.objectContaining({ action: 'tools/call', outcome: 'permission_denied', agentId: agent.id }),
      expect.objectContaining({ action: 'tools/call', outcome: 'not_found', agentId: agent.id }),
    ]);
    expect(JSON.stringify(written)).not.toContain('a-name-that-nobody-has');
  });

  it('tell a target that was forbidden from one that is not there, which the caller is not told', async () => {
    await useKey({ [agent.resource]: ['*'] });
    const forbidden = await callMcp(connection, 'echo', HELLO);
    const absent = await callMcp({ ...connection, mcp: `/mcp/conn_${randomUUID()}` }, 'echo', HELLO);

    expect(forbidden.error).toEqual(absent.error);
    const written = await records(2);
    expect(written.map(({ outcome, connectionId }) => ({ outcome, connectionId }))).toEqual([
      { outcome: 'permission_denied', connectionId: connection.id },
      { outcome: 'not_found', connectionId: null },
    ]);
  });

  it('are found by connection, agent and outcome, and summed by each', async () => {
    await callMcp(agent, 'sample_echo', HELLO);
    await callMcp(agent, 'sample_slow', { ms: 1 });
    await callRest(connection, 'echo', HELLO);
    await records(3);

    await expect(records(2, `&agentId=${agent.id}`)).resolves.toHaveLength(2);
    await expect(records(1, '&outcome=permission_denied')).resolves.toHaveLength(1);
    await expect(records(1, `&connectionId=${connection.id}&outcome=ok`)).resolves.toHaveLength(2);
    for (const groupBy of ['connection', 'agent', 'outcome']) {
      const path = `/v1/usage?groupBy=${groupBy}&keyId=${issued.id}`;
      const { status, text } = await studio.ask({ path, cookie: person.cookie });
      expect(status).toBe(200);
      expect(text).toContain({ connection: connection.id, agent: agent.id, outcome: 'ok' }[groupBy]);
    }
  });
});
