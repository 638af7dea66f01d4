import {
  agentPlace,
  at,
  letToolsAge,
  saveConnection,
  type SavedConnection,
} from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { saveAgent } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { askMcp } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { RawUpstream } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

/** What a connection is given to stand, and a margin for a busy machine. */
const ONE_WAIT_MS = 5_000 + 5_000;

describe('an upstream of a live agent that died', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let alive: SampleUpstream;
  let living: SavedConnection;

  beforeAll(async () => {
    alive = await SampleUpstream.start();
    studio.atEnd(() => alive.stop());
    person = await signUp(studio, 'pro');
    living = await saveConnection(studio, person, { url: alive.url, name: 'Alive' });
  });

  const keyOf = async (resource: string) =>
    (await createKey(studio, person, { permissions: { [resource]: ['*'] } })).key;

  describe.each(CLIENT_KINDS)('for %s', (kind) => {
    it('is a warning, its tools stay listed and fail, and the rest of the agent works', async () => {
      const name = `Dead ${kind.replace(' ', '-')}`;
      const dying = await SampleUpstream.start();
      const dead = await saveConnection(studio, person, { url: dying.url, name });
      const agent = await saveAgent(studio, person, {
        connections: [
          { connection: living.id, tools: ['echo'] },
          { connection: dead.id, tools: ['echo'] },
        ],
      });
      const { mcp, resource, tools: toolsPath } = agentPlace(agent);
      const key = await keyOf(resource);
      dying.stop();
      await letToolsAge(studio, dead);

      const client = await connectHttp(kind, studio.server.url, key, { path: mcp });
      const { tools, _meta } = await client.listTools();
      const served = await client.callTool({ name: 'alive_echo', arguments: { text: 'hello' } });
      const failed = await client.callTool({ name: `${dead.slug}_echo`, arguments: { text: 'hello' } });
      await client.close();
      const later = await connectHttp(kind, studio.server.url, key, { path: mcp });
      const instructions = later.getInstructions();
      await later.close();

      expect(tools.map((tool) => tool.name).sort()).toEqual(['alive_echo', `${dead.slug}_echo`].sort());
      expect(_meta?.['paretostudio/warnings']).toEqual([expect.stringContaining(name)]);
      expect(instructions).toContain(name);
      expect(served).toMatchObject({ content: [{ text: 'hello' }] });
      expect(failed).toMatchObject({ isError: true, _meta: { 'paretostudio/refusal': 'upstream_failed' } });
      const rest = (tool: string) =>
        studio.ask({ method: 'POST', path: `${toolsPath}/${tool}`, key, json: { text: 'hello' } });
      expect((await rest('alive_echo')).status).toBe(200);
      expectProblem(await rest(`${dead.slug}_echo`), 502, 'upstream_failed');
    });
  });

  it('holds up a list once, however many of them hang', async () => {
    const hanging = await Promise.all(Array.from({ length: 5 }, () => RawUpstream.start()));
    const saved = await Promise.all(
      hanging.map(({ url }, index) => saveConnection(studio, person, { url, name: `Hanging ${index}` })),
    );
    const connections = [living, ...saved].map(({ id }) => ({ connection: id, tools: ['echo'] }));
    const place = agentPlace(await saveAgent(studio, person, { connections }));
    const key = await keyOf(place.resource);
    for (const upstream of hanging) upstream.spoil = () => true;
    for (const connection of saved) await letToolsAge(studio, connection);
    const startedAt = Date.now();

    const { result } = await askMcp(studio, key, 'modern', at(place, { method: 'tools/list' }));
    const waitedMs = Date.now() - startedAt;
    await Promise.all(hanging.map((upstream) => upstream.stop()));

    expect(result?.['tools']).toHaveLength(6);
    expect((result?.['_meta'] as Record<string, unknown>)['paretostudio/warnings']).toHaveLength(5);
    expect(waitedMs).toBeLessThan(ONE_WAIT_MS);
  });
});
