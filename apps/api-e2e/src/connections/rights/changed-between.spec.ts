import { at, saveConnection, toolNames, type SavedConnection } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { saveAgent } from '../../harness/library.js';
import { connectHttp } from '../../harness/mcp-clients.js';
import { askMcp, mcpRequest, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type IssuedKey, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const CAPABILITIES = { elicitation: { form: {} } };
const HELLO = { text: 'hello' };
const QUESTION = { question: 'Which colour?' };

describe('rights that change', () => {
  const studio = useStudio({ processes: 2, environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let connection: SavedConnection;
  let issued: IssuedKey;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
  });
  beforeEach(async () => {
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    issued = await createKey(studio, person, { permissions: { [connection.resource]: ['*'] } });
    await upstream.forget();
  });

  /** Through the first process; what follows is asked of the second. */
  const narrow = (permissions: object) =>
    studio.ask({
      method: 'PATCH',
      path: `/v1/api-keys/${issued.id}`,
      cookie: person.cookie,
      json: { permissions },
    });
  const revoke = () =>
    studio.ask({
      method: 'POST',
      path: `/v1/api-keys/${issued.id}/revoke`,
      cookie: person.cookie,
      json: {},
    });
  const second = () => studio.servers[1]!;
  const callRest = (tool: string, json: object) =>
    second().ask({ method: 'POST', path: `${connection.tools}/${tool}`, key: issued.key, json });
  const callsOf = async (tool: string) =>
    (await upstream.requests()).filter((request) => request.tool === tool).length;

  it('between a list and a call take the tool that was listed', async () => {
    const listed = await toolNames(second(), issued.key, connection);
    await narrow({ [connection.resource]: ['add'] });

    expect(listed).toContain('echo');
    expectProblem(await callRest('echo', HELLO), 404, 'not_found');
    const { error } = await askMcp(second(), issued.key, 'modern', at(connection, toolCall('echo', HELLO)));
    expect(error).toMatchObject({ code: -32602, message: 'Unknown tool: echo' });
    await expect(toolNames(second(), issued.key, connection)).resolves.toEqual(['add']);
    await expect(callsOf('echo')).resolves.toBe(0);
  });

  it('between two calls of one client take effect at the second', async () => {
    const client = await connectHttp('v2 modern', second().url, issued.key, { path: connection.mcp });
    const call = () => client.callTool({ name: 'echo', arguments: HELLO });
    await expect(call()).resolves.toMatchObject({ content: [{ text: 'hello' }] });

    await narrow({ self: ['*'] });

    await expect(call()).rejects.toThrow();
    await client.close();
    await expect(callsOf('echo')).resolves.toBe(1);
  });

  it('by a revoke between a list and a call are over', async () => {
    await toolNames(second(), issued.key, connection);
    await revoke();

    expectProblem(await callRest('echo', HELLO), 401, 'api_key_revoked');
    await expect(callsOf('echo')).resolves.toBe(0);
  });

  it('by a selection that an agent loses are lost between a list and a call', async () => {
    const { id } = await saveAgent(studio, person, {
      connections: [{ connection: 'sample', tools: ['echo', 'add'] }],
    });
    await narrow({ [`agent_${id}`]: ['*'] });
    const place = { ...connection, mcp: `/mcp/agent/${id}` };
    const listed = await toolNames(second(), issued.key, place);

    const json = { connections: [{ connection: 'sample', tools: ['add'] }] };
    await studio.ask({ method: 'PATCH', path: `/v1/agents/${id}`, cookie: person.cookie, json });
    const { error } = await askMcp(second(), issued.key, 'modern', at(place, toolCall('sample_echo', HELLO)));

    expect(listed).toEqual(['sample_add', 'sample_echo']);
    expect(error).toMatchObject({ code: -32602, message: 'Unknown tool: sample_echo' });
    await expect(callsOf('echo')).resolves.toBe(0);
  });

  describe('between a question and its answer', () => {
    /** The retry that a client makes when the person has answered. */
    const askAndAnswer = async () => {
      const first = at(connection, toolCall('ask', QUESTION));
      const { result } = await askMcp(second(), issued.key, 'modern', first, CAPABILITIES);
      expect(result).toMatchObject({ resultType: 'input_required' });
      const [input = ''] = Object.keys(result?.['inputRequests'] as object);
      const answered = {
        requestState: result?.['requestState'],
        inputResponses: { [input]: { action: 'accept', content: { answer: 'green' } } },
      };
      return at(connection, toolCall('ask', QUESTION, answered));
    };

    it('are looked at anew: the answer of a key that lost the tool goes nowhere', async () => {
      const retry = await askAndAnswer();
      const before = await callsOf('ask');

      await narrow({ [connection.resource]: ['echo'] });
      const { error } = await askMcp(second(), issued.key, 'modern', retry, CAPABILITIES);

      expect(error).toMatchObject({ code: -32602, message: 'Unknown tool: ask' });
      await expect(callsOf('ask')).resolves.toBe(before);
    });

    it('are over with the key: the answer of a revoked one goes nowhere', async () => {
      const retry = await askAndAnswer();
      const before = await callsOf('ask');

      await revoke();
      const refused = await second().ask({
        ...mcpRequest('modern', retry, CAPABILITIES),
        key: issued.key,
      });

      expectProblem(refused, 401, 'api_key_revoked');
      await expect(callsOf('ask')).resolves.toBe(before);
    });

    it('stay as they are: the answer comes to the server, and its result back', async () => {
      const retry = await askAndAnswer();

      const { result } = await askMcp(second(), issued.key, 'modern', retry, CAPABILITIES);

      expect(result).toMatchObject({ content: [{ text: 'The person answered: green' }] });
    });
  });
});
