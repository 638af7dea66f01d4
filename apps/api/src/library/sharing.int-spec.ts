import { seedKey, seedMember } from '@paretostudio/entities/testing';
import { PepperRing } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

/** Those of the test application. */
const PEPPERS = PepperRing.of([{ id: 'p1', secret: new Uint8Array(32).fill(7) }]);
const RECORDS = {
  prompts: { slug: 'hush', title: 'Hush', body: 'Secret' },
  skills: { name: 'hush', displayName: 'Hush', description: 'd', instructions: 'i' },
  agents: { name: 'hush', displayName: 'Hush', description: 'd', instructions: 'i' },
} as const;
const KINDS = Object.keys(RECORDS) as (keyof typeof RECORDS)[];

describe.each(KINDS)('sharing over /v1/%s', (kind) => {
  let server: TestApp;
  let founder: SignedUp;
  let editor: string;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    founder = await signUp(server);
    await server.storage.transaction(({ accounts }) => accounts.setPlan(founder.accountId, 'team'));
    const { accountId } = founder;
    const { memberId } = await seedMember(server.storage, { accountId, role: 'editor' });
    const key = { accountId, memberId, permissions: ALL_PERMISSIONS, peppers: PEPPERS };
    ({ key: editor } = await seedKey(server.storage, key));
  });
  afterAll(() => server.close());

  const asEditor = (method: 'get' | 'post' | 'patch' | 'delete', path: string) =>
    server.http[method](`/v1/${kind}${path}`).set('Authorization', `Bearer ${editor}`);
  const asFounder = (method: 'get' | 'post', path: string) =>
    server.http[method](`/v1/${kind}${path}`).set('Cookie', founder.cookie);
  const save = async () => (await asFounder('post', '').send(RECORDS[kind]).expect(201)).body;
  const idsOf = async (path: string) =>
    (await asEditor('get', path).expect(200)).body.items.map(({ id }: { id: string }) => id);

  it('shows a record to the other members from the next request on, and takes it back as well', async () => {
    const { id, ...saved } = await save();
    expect(saved).toMatchObject({ visibility: 'personal', ownerMemberId: founder.memberId });
    await asEditor('get', `/${id}`).expect(404);
    const shared = await asFounder('post', `/${id}/share`).expect(200);
    expect(shared.body).toMatchObject({
      id,
      visibility: 'team',
      ownerMemberId: founder.memberId,
      version: 1,
    });
    expect(shared.get('ETag')).toBe('"1"');
    expect(await idsOf('?visibility=team')).toEqual([id]);
    expect(await idsOf('?visibility=personal')).toEqual([]);
    expect(await idsOf('?q=hush&visibility=team')).toEqual([id]);
    expect(await idsOf('?q=hush&visibility=personal')).toEqual([]);
    expect((await asEditor('post', `/${id}/unshare`).expect(403)).body.code).toBe('permission_denied');
    await asFounder('post', `/${id}/unshare`).expect(200);
    await asEditor('get', `/${id}`).expect(404);
  });

  it('answers every route for another member’s personal record as for one that is absent', async () => {
    const { id } = await save();
    const routes = [
      ['get', ''],
      ['get', '/versions'],
      ['get', '/export'],
      ['patch', ''],
      ['post', '/duplicate'],
      ['post', '/share'],
      ['post', '/unshare'],
      ['delete', ''],
      ...(kind === 'skills' ? ([['get', '/file?path=SKILL.md']] as const) : []),
      ...(kind === 'agents' ? ([['post', '/tools/any_tool']] as const) : []),
    ] as const;
    const absent = '01890000-0000-7000-8000-000000000000';
    for (const [method, path] of routes) {
      const ask = (each: string) => {
        const request = asEditor(method, `/${each}${path}`);
        return method === 'get' || method === 'delete' ? request : request.send({});
      };
      const [hidden, none] = [await ask(id), await ask(absent)];
      expect([method, path, hidden.status]).toEqual([method, path, 404]);
      expect({ ...hidden.body, requestId: null }).toEqual({ ...none.body, requestId: null });
    }
    await asFounder('get', `/${id}`).expect(200);
  });

  it('takes a plan that has it, and the right to change records', async () => {
    const { id } = await save();
    const { key } = await makeKey(server, founder, { permissions: { self: [`get_${kind.slice(0, -1)}`] } });
    const refused = await server.http
      .post(`/v1/${kind}/${id}/share`)
      .set('Authorization', `Bearer ${key}`)
      .expect(403);
    expect(refused.body.code).toBe('permission_denied');
    await server.storage.transaction(({ accounts }) => accounts.setPlan(founder.accountId, 'pro'));
    const answer = await asFounder('post', `/${id}/share`).expect(403);
    expect(answer.body).toMatchObject({ code: 'plan_required', plan: 'pro', feature: 'shared_library' });
  });

  it('refuses a filter that is no visibility', async () => {
    const answer = await asFounder('get', '?visibility=public').expect(400);
    expect(answer.body.fields).toMatchObject([{ path: 'visibility' }]);
  });
});
