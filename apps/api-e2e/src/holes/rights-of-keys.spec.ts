import { newId, openStorage, type Storage } from '@paretostudio/entities';
import { agentPlace, at, saveConnection, toolNames, type ToolPlace } from '../harness/connections.js';
import { expectProblem } from '../harness/expect-problem.js';
import { saveAgent } from '../harness/library.js';
import { askMcp, mcpRequest, toolCall } from '../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../harness/sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

const HELLO = { text: 'hello' };

/** Holes of another studio in what a key may do. */
describe('holes in the rights of keys', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let storage: Storage;
  let person: Person;
  let one: ToolPlace;
  let other: ToolPlace;
  let agent: ToolPlace;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    storage = await openStorage({ url: studio.database.url });
    person = await signUp(studio, 'pro');
    one = await saveConnection(studio, person, { url: upstream.url, name: 'One' });
    other = await saveConnection(studio, person, { url: upstream.url, name: 'Other' });
    const connections = [{ connection: 'one', tools: ['echo'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
  });
  afterAll(() => storage?.close());
  beforeEach(() => upstream.forget());

  const keyFor = async (permissions: object) => (await createKey(studio, person, { permissions })).key;
  const call = async (key: string, place: ToolPlace, tool: string, json: object = HELLO) =>
    (await studio.ask({ method: 'POST', path: `${place.tools}/${tool}`, key, json })).status;

  describe('hole: the role of a key’s owner overrides the scope of the key', () => {
    const setRole = (role: 'founder' | 'admin' | 'editor' | 'viewer') =>
      storage.transaction(({ members }) => members.setRole(person.accountId, person.memberId, role));
    afterEach(() => setRole('founder'));

    it.each(['founder', 'admin', 'editor'] as const)(
      'a key of a %s does what it was made for and nothing else',
      async (role) => {
        const key = await keyFor({ [one.resource]: ['echo'] });
        await setRole(role);

        await expect(call(key, one, 'echo')).resolves.toBe(200);
        await expect(call(key, one, 'delete_note', { id: '1' })).resolves.toBe(404);
        await expect(call(key, other, 'echo')).resolves.toBe(404);
        const path = `/v1/connections/${one.id}`;
        expectProblem(await studio.ask({ method: 'DELETE', path, key }), 403, 'permission_denied');
        const keys = await studio.ask({ method: 'POST', path: '/v1/api-keys', key, json: { name: 'K' } });
        expectProblem(keys, 403, 'permission_denied');
      },
    );

    it('and a key gives a viewer no more than a viewer may', async () => {
      const key = await keyFor({ '*': ['*'] });
      await setRole('viewer');

      await expect(call(key, one, 'echo')).resolves.toBe(404);
    });
  });

  describe('hole: what was granted once in a request is granted for the rest of it', () => {
    it('a batch of one allowed and one forbidden call calls nothing', async () => {
      const key = await keyFor({ [one.resource]: ['echo'] });
      const allowed = mcpRequest('legacy', at(one, toolCall('echo', HELLO)));
      const forbidden = mcpRequest('legacy', { ...at(one, toolCall('delete_note', { id: '1' })), id: 2 });

      const { status } = await studio.ask({ ...allowed, json: [allowed.json, forbidden.json], key });

      expect(status).toBe(400);
      expect(await upstream.requests()).toEqual([]);
    });

    it('an allowed call makes the next one on the same connection no more allowed', async () => {
      const key = await keyFor({ [one.resource]: ['echo'] });

      for (let round = 0; round < 2; round += 1) {
        await expect(call(key, one, 'echo')).resolves.toBe(200);
        await expect(call(key, one, 'delete_note', { id: '1' })).resolves.toBe(404);
      }
    });
  });

  describe('hole: the list of tools is not filtered by the key', () => {
    it('a key is shown what it may call, and nothing else', async () => {
      const key = await keyFor({ [one.resource]: ['echo', 'add'] });

      await expect(toolNames(studio, key, one)).resolves.toEqual(['add', 'echo']);
    });

    it('a key of one agent is shown nothing of the studio', async () => {
      const key = await keyFor({ [agent.resource]: ['*'] });

      const { result } = await askMcp(studio, key, 'modern', { method: 'tools/list' });

      expect(result?.['tools']).toEqual([]);
    });
  });

  describe('hole: a grant on an agent does not cover the tools under it', () => {
    it('a key for the agent alone calls the tools that the agent selects', async () => {
      const key = await keyFor({ [agent.resource]: ['*'] });

      await expect(call(key, agent, 'one_echo')).resolves.toBe(200);
    });

    it('and covers them through the agent alone, never the whole connection', async () => {
      const key = await keyFor({ [agent.resource]: ['*'] });

      await expect(call(key, one, 'echo')).resolves.toBe(404);
      await expect(call(key, agent, 'one_add', { a: 1, b: 2 })).resolves.toBe(404);
    });
  });

  describe('hole: a specific entry hides the general one', () => {
    it('grants add up: one on all resources and one on a connection', async () => {
      const key = await keyFor({ '*': ['echo'], [one.resource]: ['add'] });

      await expect(call(key, one, 'echo')).resolves.toBe(200);
      await expect(call(key, one, 'add', { a: 1, b: 2 })).resolves.toBe(200);
      await expect(call(key, other, 'add', { a: 1, b: 2 })).resolves.toBe(404);
    });

    it('a pattern is a pattern', async () => {
      const key = await keyFor({ [one.resource]: ['ec*'] });

      await expect(call(key, one, 'echo')).resolves.toBe(200);
      await expect(call(key, one, 'add', { a: 1, b: 2 })).resolves.toBe(404);
    });
  });

  describe('hole: a key of one organisation works on another in which its owner is a member', () => {
    it('a key belongs to one account, whoever made it', async () => {
      const host = await signUp(studio, 'pro');
      const theirs = await saveConnection(studio, host, { url: upstream.url, name: 'Theirs' });
      const { accountId } = host;
      await storage.transaction(({ members }) =>
        members.insert({
          id: newId(),
          accountId,
          userId: person.userId,
          role: 'admin',
          createdAt: new Date(),
        }),
      );
      const key = await keyFor({ '*': ['*'] });

      await expect(call(key, one, 'echo')).resolves.toBe(200);
      await expect(call(key, theirs, 'echo')).resolves.toBe(404);
      expect((await askMcp(studio, key, 'modern', at(theirs, toolCall('echo', HELLO)))).status).toBe(404);
    });
  });
});
