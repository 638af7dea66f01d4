import { agentPlace, at, letToolsAge, saveConnection, toolNames } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { newName, saveAgent } from '../../harness/library.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { RawUpstream } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const ADDED = { name: 'transfer_money', description: 'Transfers money.', inputSchema: { type: 'object' } };

describe('a tool that is added upstream', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let upstream: RawUpstream;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
  });
  beforeEach(async () => {
    upstream = await RawUpstream.start();
  });
  afterEach(() => upstream.stop());

  /** An agent over the upstream, which then gets the tool, seen and, if so wanted, approved. */
  const widen = async (tools: readonly string[] | null, { approve }: { readonly approve: boolean }) => {
    const connection = await saveConnection(studio, person, { url: upstream.url, name: newName('bank') });
    const place = agentPlace(
      await saveAgent(studio, person, { connections: [{ connection: connection.id, tools }] }),
    );
    const { key } = await createKey(studio, person, { permissions: { [place.resource]: ['*'] } });
    upstream.tools = [...upstream.tools, ADDED];
    await letToolsAge(studio, connection);
    const ask = (method: string, path: string, json?: object) =>
      studio.ask({ method, path: `${connection.path}${path}`, cookie: person.cookie, json });
    if (approve) {
      await ask('POST', '/test');
      const { body } = await ask('GET', '');
      await ask('POST', '/tools/approve', { toolsHash: body['toolsHash'] });
    }
    const exposed = (tool: string) => `${connection.slug}_${tool}`;
    const call = (tool: string) =>
      studio.ask({ method: 'POST', path: `${place.tools}/${exposed(tool)}`, key, json: {} });
    return { place, key, call, exposed };
  };

  it('never comes to an agent that selects by name, not even when it is approved', async () => {
    const { place, key, call, exposed } = await widen(['echo'], { approve: true });

    await expect(toolNames(studio, key, place)).resolves.toEqual([exposed('echo')]);
    expectProblem(await call('transfer_money'), 404, 'not_found');
    const message = at(place, toolCall(exposed('transfer_money')));
    const { error } = await askMcp(studio, key, 'modern', message);
    expect(error).toMatchObject({ code: -32602 });
    expect((await call('echo')).status).toBe(200);
  });

  it('does not come to an agent that selects all tools before somebody approved it', async () => {
    const { place, key, call, exposed } = await widen(null, { approve: false });

    await expect(toolNames(studio, key, place)).resolves.toEqual([exposed('echo')]);
    expectProblem(await call('transfer_money'), 403, 'tool_not_approved');
  });

  it('comes to an agent that selects all tools when it is approved', async () => {
    const { place, key, call, exposed } = await widen(null, { approve: true });

    await expect(toolNames(studio, key, place)).resolves.toEqual([
      exposed('echo'),
      exposed('transfer_money'),
    ]);
    expect((await call('transfer_money')).status).toBe(200);
  });

  it('never comes to an agent that selects none', async () => {
    const { place, key, call } = await widen([], { approve: true });

    await expect(toolNames(studio, key, place)).resolves.toEqual([]);
    expectProblem(await call('echo'), 404, 'not_found');
    expectProblem(await call('transfer_money'), 404, 'not_found');
  });
});
