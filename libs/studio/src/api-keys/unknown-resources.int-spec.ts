import type { Caller } from '../core/caller.js';
import { FAKE_URL, makeFakeGateway } from '../testing/fake-gateway.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio({ gateway: makeFakeGateway() });
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(() => studio.close());

const connect = async (caller: Caller) =>
  (await studio.get('create_connection', caller, { name: 'c', url: FAKE_URL })).id;
const agent = async (caller: Caller) =>
  (await studio.get('create_agent', caller, { name: 'a', description: 'd', instructions: 'i' })).id;
const ABSENT = '019a9c2e-0000-7000-8000-000000000000';

describe('permissions of a key', () => {
  it('may name connections and agents of the account', async () => {
    const permissions = {
      [`conn_${await connect(founder)}`]: ['*'],
      [`agent_${await agent(founder)}`]: ['*'],
    };
    const made = await studio.get('create_api_key', founder, { name: 'k', permissions });
    expect(made.permissions).toEqual(permissions);
    const { id } = await studio.key(founder);
    expect(await studio.get('update_api_key', founder, { id, permissions })).toMatchObject({ permissions });
  });

  it('are refused when they name another account’s, in the same way as what never was', async () => {
    const stranger = await studio.founder('pro');
    const { id } = await studio.key(founder);
    const theirs = { conn: await connect(stranger), agent: await agent(stranger) };
    for (const [prefix, foreign] of Object.entries(theirs)) {
      const refusalOf = async (name: 'create_api_key' | 'update_api_key', target: string) => {
        const resource = `${prefix}_${target}`;
        const rest = name === 'create_api_key' ? { name: 'k' } : { id };
        const outcome = await studio.call(name, founder, { ...rest, permissions: { [resource]: ['*'] } });
        expect(outcome).toMatchObject({
          refusal: { code: 'invalid_permissions', fields: [{ path: `permissions.${resource}` }] },
        });
        return JSON.stringify(outcome).replaceAll(target, 'ID');
      };
      for (const name of ['create_api_key', 'update_api_key'] as const) {
        expect(await refusalOf(name, foreign)).toBe(await refusalOf(name, ABSENT));
      }
    }
    // A connection's id names no agent.
    const mixed = { [`agent_${await connect(founder)}`]: ['*'] };
    expect(codeOf(await studio.call('create_api_key', founder, { name: 'k', permissions: mixed }))).toBe(
      'invalid_permissions',
    );
  });

  it('stay with a key when what they name is deleted: it can be renamed and rotated', async () => {
    const connectionId = await connect(founder);
    const permissions = { [`conn_${connectionId}`]: ['*'] };
    const { id } = await studio.get('create_api_key', founder, { name: 'k', permissions });
    await studio.get('delete_connection', founder, { id: connectionId });
    expect(await studio.get('update_api_key', founder, { id, name: 'new' })).toMatchObject({ name: 'new' });
    expect(await studio.get('rotate_api_key', founder, { id })).toMatchObject({ permissions });
  });

  it('tell a key nothing about what is beyond it', async () => {
    const connectionId = await connect(founder);
    const { key } = await studio.key(founder, { permissions: { self: ['create_api_key'] } });
    const caller = await studio.admit(key);
    for (const target of [connectionId, ABSENT]) {
      const permissions = { [`conn_${target}`]: ['*'] };
      expect(codeOf(await studio.call('create_api_key', caller, { name: 'k', permissions }))).toBe(
        'permission_denied',
      );
    }
  });
});
