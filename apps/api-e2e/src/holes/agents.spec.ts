import { agentPlace, at, letToolsAge, saveConnection, type SavedConnection } from '../harness/connections.js';
import { saveAgent } from '../harness/library.js';
import { connectHttp } from '../harness/mcp-clients.js';
import { askMcp, toolCall } from '../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../harness/sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

/** Holes of another studio in agents that bring tools of several servers together. */
describe('holes in agents', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let upstream: SampleUpstream;
  let one: SavedConnection;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    one = await saveConnection(studio, person, { url: upstream.url, name: 'One' });
  });

  const open = async (connections: readonly object[]) => {
    const place = agentPlace(await saveAgent(studio, person, { connections }));
    const { key } = await createKey(studio, person, { permissions: { [place.resource]: ['*'] } });
    const list = async () => {
      const { result } = await askMcp(studio, key, 'modern', at(place, { method: 'tools/list' }));
      const tools = (result?.['tools'] ?? []) as readonly { readonly name: string }[];
      return { names: tools.map(({ name }) => name), meta: result?.['_meta'] as Record<string, unknown> };
    };
    const call = (name: string) =>
      askMcp(studio, key, 'modern', at(place, toolCall(name, { text: 'hello' })));
    return { place, key, list, call };
  };

  describe('hole: an unselected tool is callable by its namespaced name', () => {
    it('it is called by no name at all, since one decision stands behind list and call', async () => {
      const { list, call } = await open([{ connection: 'one', tools: ['echo'] }]);
      await upstream.forget();

      await expect(list()).resolves.toMatchObject({ names: ['one_echo'] });
      for (const name of [
        'one_slow',
        'slow',
        `${one.id}_slow`,
        `conn_${one.id}_slow`,
        'one_one_slow',
        'echo',
      ]) {
        const { error } = await call(name);
        expect(error).toEqual({ code: -32602, message: `Unknown tool: ${name}` });
      }
      expect((await upstream.requests()).filter(({ tool }) => tool !== null)).toEqual([]);
    });
  });

  describe('hole: one failing upstream rejects the whole list', () => {
    it('the others stay listed and work, and a warning names the one', async () => {
      const dying = await SampleUpstream.start();
      const dead = await saveConnection(studio, person, { url: dying.url, name: 'Dead' });
      const { list, call } = await open([
        { connection: 'one', tools: ['echo'] },
        { connection: 'dead', tools: ['echo'] },
      ]);
      dying.stop();
      await letToolsAge(studio, dead);

      const { names, meta } = await list();

      expect(names).toEqual(['dead_echo', 'one_echo']);
      expect(meta['paretostudio/warnings']).toEqual([expect.stringContaining('Dead')]);
      expect((await call('one_echo')).result).toMatchObject({ content: [{ text: 'hello' }] });
    });

    it('one that never answered costs the list its own tools alone', async () => {
      const url = 'http://127.0.0.1:9/mcp';
      const absent = await saveConnection(studio, person, {
        url: url.replace(':9/', ':65535/'),
        name: 'Absent',
      });
      const { list } = await open([
        { connection: 'one', tools: ['echo'] },
        { connection: absent.id, tools: null },
      ]);

      const { names, meta } = await list();

      expect(names).toEqual(['one_echo']);
      expect(meta['paretostudio/warnings']).toEqual([expect.stringContaining('Absent')]);
    });
  });

  describe('hole: of two tools of one name the second is silently dropped', () => {
    it('both are there, each under the slug of its connection, whatever their order', async () => {
      await saveConnection(studio, person, { url: upstream.url, name: 'Two' });
      const selection = ['one', 'two'].map((connection) => ({ connection, tools: ['echo'] }));

      const forwards = await open(selection);
      const backwards = await open([...selection].reverse());

      for (const { list } of [forwards, backwards])
        await expect(list()).resolves.toMatchObject({ names: ['one_echo', 'two_echo'] });
    });
  });

  describe('hole: the documented address of an agent has no route', () => {
    it.each(['/mcp/agent/', '/mcp/agent_'])('%s<id> is served', async (prefix) => {
      const { place, key } = await open([{ connection: 'one', tools: ['echo'] }]);
      const path = `${prefix}${place.id}`;

      const client = await connectHttp('v2 modern', studio.server.url, key, { path });
      const { tools } = await client.listTools();
      await client.close();

      expect(tools.map(({ name }) => name)).toEqual(['one_echo']);
    });

    it('/mcp/conn_<id> is served for a connection', async () => {
      const { key } = await createKey(studio, person, { permissions: { [one.resource]: ['echo'] } });

      const client = await connectHttp('v2 modern', studio.server.url, key, { path: one.mcp });
      const { tools } = await client.listTools();
      await client.close();

      expect(tools.map(({ name }) => name)).toEqual(['echo']);
    });
  });
});
