import { seedMember } from '@paretostudio/entities/testing';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('/v1/members/:id', () => {
  let server: TestApp;
  let founder: SignedUp;
  let memberId: string;
  beforeAll(async () => {
    server = await startTestApp();
    founder = await signUp(server);
    const { accountId } = founder;
    ({ memberId } = await seedMember(server.storage, { accountId, role: 'viewer' }));
  });
  afterAll(() => server.close());

  const update = (id: string, body: object, cookie = founder.cookie) =>
    server.http.patch(`/v1/members/${id}`).set('Cookie', cookie).send(body);

  it('gives a member another role', async () => {
    const answer = await update(memberId, { role: 'editor' }).expect(200);
    expect(answer.body).toMatchObject({ id: memberId, role: 'editor', status: 'active', isYou: false });
    const listed = await server.http.get('/v1/members').set('Cookie', founder.cookie).expect(200);
    expect(listed.body.items).toEqual([
      expect.objectContaining({ id: founder.memberId, role: 'founder', isYou: true }),
      answer.body,
    ]);
  });

  it('answers another account’s member like an absent one', async () => {
    const stranger = await signUp(server);
    const foreign = await update(memberId, { role: 'viewer' }, stranger.cookie).expect(404);
    const absent = await update('01890000-0000-7000-8000-000000000000', { role: 'viewer' }, stranger.cookie);
    expect({ ...foreign.body, requestId: null }).toEqual({ ...absent.body, requestId: null });
  });

  it.each([
    [{ role: 'owner' }, ['role']],
    [{}, ['role']],
    [{ role: 'viewer', name: 'Eve' }, ['name']],
    [{ role: 'viewer', id: 'another' }, ['id']],
  ])('refuses the body %j', async (body, paths) => {
    const answer = await update(memberId, body).expect(400);
    expect(answer.body.fields.map(({ path }: { path: string }) => path)).toEqual(paths);
  });

  it('is refused to a key and to a page that is not ours', async () => {
    const { key } = await makeKey(server, founder, { permissions: { '*': ['*'] } });
    const byKey = await server.http
      .patch(`/v1/members/${memberId}`)
      .set('Authorization', `Bearer ${key}`)
      .send({ role: 'viewer' })
      .expect(403);
    expect(byKey.body.code).toBe('permission_denied');
    const ridden = await update(memberId, { role: 'viewer' })
      .set('Origin', 'https://evil.example')
      .expect(403);
    expect(ridden.body.code).toBe('browser_origin_refused');
  });
});
