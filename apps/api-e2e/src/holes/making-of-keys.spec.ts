import { randomUUID } from 'node:crypto';
import { saveConnection } from '../harness/connections.js';
import { expectProblem } from '../harness/expect-problem.js';
import { createKey, signUp, type Person } from '../harness/people.js';
import { useStudio } from '../harness/use-studio.js';

/** Leads nowhere, at once. */
const NOWHERE = { url: 'https://upstream.invalid/mcp' };

/** Holes of another studio in how keys come about. */
describe('holes in the making of keys', () => {
  const studio = useStudio();
  let person: Person;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
  });

  const make = (key: string, json: object) =>
    studio.ask({ method: 'POST', path: '/v1/api-keys', key, json: { name: 'K', ...json } });
  const makeAsPerson = (permissions: object) =>
    studio.ask({
      method: 'POST',
      path: '/v1/api-keys',
      cookie: person.cookie,
      json: { name: 'K', permissions },
    });

  describe('hole: the default permissions of a key can make keys', () => {
    it('a key that was made without a word on permissions makes and changes none', async () => {
      const { id, key } = await createKey(studio, person);

      expectProblem(await make(key, {}), 403, 'permission_denied');
      const path = `/v1/api-keys/${id}`;
      const patch = { method: 'PATCH', path, key, json: { permissions: { '*': ['*'] } } };
      expectProblem(await studio.ask(patch), 403, 'permission_denied');
    });
  });

  describe('hole: a key makes a wider key', () => {
    it('a key for one connection makes none for another, for all, or for the library', async () => {
      const one = await saveConnection(studio, person, { ...NOWHERE, name: 'One' });
      const other = await saveConnection(studio, person, { ...NOWHERE, name: 'Other' });
      const permissions = { self: ['create_api_key'], [one.resource]: ['echo'] };
      const { key } = await createKey(studio, person, { permissions });

      expect((await make(key, { permissions: { [one.resource]: ['echo'] } })).status).toBe(201);
      for (const wider of [
        { [one.resource]: ['*'] },
        { [one.resource]: ['ech*'] },
        { [one.resource]: ['echo', 'add'] },
        { [other.resource]: ['echo'] },
        { '*': ['echo'] },
        { self: ['*'] },
        // Without a word on permissions it would have those of the default preset.
        undefined,
      ])
        expectProblem(await make(key, { permissions: wider }), 403, 'permission_denied');
    });
  });

  describe('hole: permissions name what does not exist', () => {
    it.each([
      ['a resource of no kind', { typo: ['X'] }],
      ['an action that nobody has', { self: ['API_KEY_CREATE'] }],
      ['an action with a slip', { self: ['create_promt'] }],
      ['a connection that is not there', { [`conn_${randomUUID()}`]: ['*'] }],
      ['an agent that is not there', { [`agent_${randomUUID()}`]: ['*'] }],
      ['a connection by something else than its id', { conn_sample: ['*'] }],
    ])('%s is refused, with its path', async (_what, permissions) => {
      const [resource = ''] = Object.keys(permissions);

      expectProblem(await makeAsPerson(permissions), 400, 'invalid_permissions', {
        fields: [expect.objectContaining({ path: expect.stringContaining(resource) })],
      });
    });

    it('a connection of another account is refused like one that is not there', async () => {
      const stranger = await signUp(studio);
      const theirs = await saveConnection(studio, stranger, NOWHERE);
      const absent = `conn_${randomUUID()}`;

      const foreign = await makeAsPerson({ [theirs.resource]: ['*'] });
      const unknown = await makeAsPerson({ [absent]: ['*'] });

      expectProblem(foreign, 400, 'invalid_permissions');
      const said = (text: string, id: string) => text.replaceAll(id, 'ID').replace(/"requestId":"[^"]+"/, '');
      expect(said(foreign.text, theirs.resource)).toBe(said(unknown.text, absent));
    });
  });
});
