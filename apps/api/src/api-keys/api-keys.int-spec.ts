import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('/v1/api-keys', () => {
  let server: TestApp;
  let person: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    person = await signUp(server);
  });
  afterAll(() => server.close());

  const asPerson = (method: 'get' | 'post' | 'patch' | 'delete', path: string, who = person) =>
    server.http[method](`/v1/api-keys${path}`).set('Cookie', who.cookie);
  const withKey = (key: string, path = '/v1/me') =>
    server.http.get(path).set('Authorization', `Bearer ${key}`);

  it('gives the key in the one answer that makes it, never to be stored, and never again', async () => {
    const made = await asPerson('post', '').send({ name: 'first' }).expect(201);
    expect(made.body.key).toMatch(/^psk_[0-9A-Za-z]{38}$/);
    expect(made.get('Cache-Control')).toBe('no-store');
    const [read, list] = await Promise.all([asPerson('get', `/${made.body.id}`), asPerson('get', '')]);
    expect(read.body).toMatchObject({ id: made.body.id, name: 'first', status: 'active' });
    expect(list.body.items).toHaveLength(1);
    expect(read.text + list.text + server.logged()).not.toContain(made.body.key);
  });

  it('answers a repeated Idempotency-Key with the record and without the key', async () => {
    const create = () => asPerson('post', '').set('Idempotency-Key', 'once-only-1').send({ name: 'first' });
    const [made, again] = [await create().expect(201), await create().expect(201)];
    expect(again.body).toMatchObject({ id: made.body.id, key: null, replayed: true });
    expect((await asPerson('get', '')).body.items).toHaveLength(1);
  });

  it('lists in the order and the part that the query asks for, and refuses a cursor of another list', async () => {
    for (const name of ['b', 'a', 'c']) await makeKey(server, person, { name });
    const first = await asPerson('get', '?sort=name&limit=2&status=active').expect(200);
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
    const cursor = first.body.nextCursor;
    const rest = await asPerson('get', `?sort=name&status=active&cursor=${cursor}`).expect(200);
    expect(rest.body.items.map(({ name }: { name: string }) => name)).toEqual(['c']);
    const other = await asPerson('get', `?sort=expires&status=active&cursor=${cursor}`).expect(400);
    expect(other.body).toMatchObject({ code: 'invalid_request', fields: [{ path: 'cursor' }] });
    const both = await asPerson('get', '?includeRevoked=true&status=active').expect(400);
    expect(both.body).toMatchObject({ code: 'invalid_request', fields: [{ path: 'includeRevoked' }] });
    const unknown = await asPerson('get', '?sort=digest&order=up&status=any').expect(400);
    expect(unknown.body.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      'order',
      'sort',
      'status',
    ]);
  });

  it('tells hints about keys to those who may list them, and to nobody else', async () => {
    await server.http.get('/v1/api-keys/hints').expect(401);
    const { key } = await makeKey(server, person, { permissions: { self: ['whoami'] } });
    await withKey(key, '/v1/api-keys/hints').expect(403);
    for (let request = 0; request < 19; request += 1) await withKey(key, '/v1/api-keys').expect(403);
    await server.parts.usage.flush();
    const { body } = await asPerson('get', '/hints').expect(200);
    expect(body.items).toMatchObject([{ code: 'denials', entries: [] }]);
    expect((await asPerson('get', '/hints', await signUp(server)).expect(200)).body).toEqual({ items: [] });
  });

  it('refuses a malformed Idempotency-Key', async () => {
    const answer = await asPerson('post', '')
      .set('Idempotency-Key', 'a'.repeat(201))
      .send({ name: 'first' })
      .expect(400);
    expect(answer.body.code).toBe('invalid_request');
  });

  it('admits the key under both headers and tells what is left', async () => {
    const { key } = await makeKey(server, person);
    const bearer = await withKey(key, '/v1/prompts').expect(200);
    expect(bearer.get('RateLimit')).toMatch(/^"requests";r=49;t=\d+, "burst";r=59;t=\d+$/);
    const header = await server.http.get('/v1/prompts').set('X-API-Key', key).expect(200);
    expect(header.get('RateLimit')).toMatch(/^"requests";r=48;/);
  });

  it('refuses two credentials at once, and a key in the query string with a word about it', async () => {
    const { key } = await makeKey(server, person);
    const both = await withKey(key).set('X-API-Key', key).expect(400);
    expect(both.body.code).toBe('invalid_request');
    const query = await server.http.get(`/v1/me?api_key=${key}`).expect(401);
    expect(query.body).toMatchObject({
      code: 'missing_credentials',
      detail: expect.stringContaining('query string'),
    });
    expect(query.text + server.logged()).not.toContain(key);
  });

  it('refuses a revoked key at the next request, by POST and by DELETE', async () => {
    for (const revoke of [
      (id: string) => asPerson('post', `/${id}/revoke`).send({ reason: 'lost' }),
      (id: string) => asPerson('delete', `/${id}`),
    ]) {
      const { id, key } = await makeKey(server, person);
      await withKey(key).expect(200);
      const revoked = await revoke(id).expect(200);
      expect(revoked.body.status).toBe('revoked');
      const answer = await withKey(key).expect(401);
      expect(answer.body.code).toBe('api_key_revoked');
      expect(answer.get('WWW-Authenticate')).toContain('error="invalid_token"');
    }
  });

  it('rotates with both keys alive, once', async () => {
    const { id, key } = await makeKey(server, person);
    const rotated = await asPerson('post', `/${id}/rotate`).send({ overlapSeconds: 3600 }).expect(201);
    const [old, fresh] = await Promise.all([withKey(key), withKey(rotated.body.key)]);
    expect([old.status, fresh.status]).toEqual([200, 200]);
    expect(old.get('Sunset')).toBeDefined();
    const again = await asPerson('post', `/${id}/rotate`).send({}).expect(409);
    expect(again.body).toMatchObject({ code: 'conflict', replacementId: rotated.body.id });
  });

  it('makes one replacement of two rotations at the same time', async () => {
    const { id } = await makeKey(server, person);
    const answers = await Promise.all([1, 2].map(() => asPerson('post', `/${id}/rotate`).send({})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['permissions that are no map', { permissions: ['self'] }],
    ['an unknown resource', { permissions: { selv: ['get_prompt'] } }],
    ['an unknown action', { permissions: { self: ['get_promt'] } }],
  ])('refuses %s', async (_name, input) => {
    const answer = await asPerson('post', '')
      .send({ name: 'bad', ...input })
      .expect(400);
    expect(answer.body.code).toBe('invalid_permissions');
  });

  it('suggests the nearest action', async () => {
    const answer = await asPerson('post', '').send({ name: 'bad', permissions: { self: ['get_promt'] } });
    expect(JSON.stringify(answer.body.fields)).toContain('get_prompt');
  });

  it('refuses a child wider than the key that makes it, on create, update and rotate', async () => {
    const parent = await makeKey(server, person, {
      permissions: { self: ['create_api_key', 'update_api_key', 'rotate_api_key', 'get_prompt'] },
    });
    const wide = await makeKey(server, person, { permissions: { self: ['*'] } });
    const ask = (method: 'post' | 'patch', path: string, body: object) =>
      server.http[method](`/v1/api-keys${path}`).set('Authorization', `Bearer ${parent.key}`).send(body);
    const create = await ask('post', '', { name: 'child', permissions: { self: ['delete_prompt'] } });
    const update = await ask('patch', `/${parent.id}`, { permissions: { self: ['*'] } });
    const rotate = await ask('post', `/${wide.id}/rotate`, {});
    expect([create, update, rotate].map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await ask('post', '', { name: 'child', permissions: { self: ['get_prompt'] } })).status).toBe(
      201,
    );
  });

  it("answers another account's key, an absent one and a malformed id with the same body", async () => {
    const stranger = await makeKey(server, await signUp(server));
    for (const [method, suffix] of [
      ['get', ''],
      ['patch', ''],
      ['delete', ''],
      ['post', '/rotate'],
      ['post', '/revoke'],
    ] as const) {
      const bodies = await Promise.all(
        [stranger.id, '01890000-0000-7000-8000-000000000000', 'no-id-at-all'].map(async (id) => {
          const answer = await asPerson(method, `/${id}${suffix}`).send(method === 'get' ? undefined : {});
          const { requestId: _requestId, ...body } = answer.body;
          return body;
        }),
      );
      expect(bodies[0]).toMatchObject({ status: 404, code: 'not_found' });
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
    }
  });

  it('verifies a key for a service, with 200 whatever the verdict', async () => {
    const { key } = await makeKey(server, person, {
      permissions: { self: ['verify_api_key', 'get_prompt'] },
    });
    const verify = (body: object) =>
      server.http.post('/v1/api-keys/verify').set('X-API-Key', key).send(body).expect(200);
    expect((await verify({ key, action: 'get_prompt' })).body).toMatchObject({ valid: true });
    expect((await verify({ key, action: 'delete_prompt' })).body).toMatchObject({
      valid: false,
      code: 'permission_denied',
    });
    expect((await verify({ key: 'psk_your_key_here' })).body).toMatchObject({
      valid: false,
      code: 'invalid_api_key',
    });
  });

  it('pages through the list', async () => {
    for (const name of ['one', 'two', 'three']) await makeKey(server, person, { name });
    const first = await asPerson('get', '?limit=2').expect(200);
    expect(first.body.items).toHaveLength(2);
    const second = await asPerson('get', `?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ items: [{ name: 'one' }], nextCursor: null });
    expect((await asPerson('get', '?limit=0')).body.fields).toEqual([
      expect.objectContaining({ path: 'limit' }),
    ]);
    expect((await asPerson('get', '?nothing=1')).body.fields).toEqual([
      expect.objectContaining({ path: 'nothing' }),
    ]);
  });

  it('refuses a key that a page of another origin sends, and lets our own pages try', async () => {
    const { key } = await makeKey(server, person);
    expect((await withKey(key).set('Origin', 'https://page.example')).body.code).toBe(
      'browser_origin_refused',
    );
    expect((await withKey(key).set('Origin', 'http://127.0.0.1:3000')).status).toBe(200);
  });

  it('refuses a key for what a person alone may do', async () => {
    const { key } = await makeKey(server, person, { permissions: { '*': ['*'] } });
    const plan = await server.http
      .put('/v1/account/plan')
      .set('X-API-Key', key)
      .send({ plan: 'pro' })
      .expect(403);
    expect(plan.body.code).toBe('permission_denied');
    expect((await server.http.get('/v1/members').set('X-API-Key', key)).status).toBe(403);
  });
});
