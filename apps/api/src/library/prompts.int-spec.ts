import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('/v1/prompts', () => {
  let server: TestApp;
  let person: SignedUp;
  let key: string;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    person = await signUp(server);
    ({ key } = await makeKey(server, person));
  });
  afterAll(() => server.close());

  const ask = (method: 'get' | 'post' | 'patch' | 'delete', path = '', presented = key) =>
    server.http[method](`/v1/prompts${path}`).set('Authorization', `Bearer ${presented}`);
  const create = (input: object = {}) =>
    ask('post').send({ title: 'Greeting', body: 'Hello {{name}}', ...input });

  it('creates, reads by id and by slug, changes, duplicates and deletes', async () => {
    const made = await create().expect(201);
    const { id, slug } = made.body;
    expect((await ask('get', `/${id}`).expect(200)).body).toMatchObject({
      id,
      slug: 'greeting',
      body: 'Hello {{name}}',
    });
    expect((await ask('get', `/${slug}`).expect(200)).body.id).toBe(id);
    expect((await ask('patch', `/${id}`).send({ title: 'Welcome' }).expect(200)).body).toMatchObject({
      title: 'Welcome',
      version: 2,
    });
    expect((await ask('post', `/${id}/duplicate`).send({}).expect(201)).body.id).not.toBe(id);
    await ask('delete', `/${id}`).expect(200);
    expect((await ask('get', `/${id}`).expect(404)).body.code).toBe('not_found');
  });

  it('lets a key search that may search alone, and list that may list alone', async () => {
    await create().expect(201);
    const searcher = await makeKey(server, person, { permissions: { self: ['search_prompts'] } });
    const lister = await makeKey(server, person, { permissions: { self: ['list_prompts'] } });
    const none = await makeKey(server, person, { permissions: { self: ['get_usage'] } });
    expect((await ask('get', '?q=greet', searcher.key).expect(200)).body.items).toHaveLength(1);
    expect((await ask('get', '', searcher.key).expect(403)).body.code).toBe('permission_denied');
    expect((await ask('get', '', lister.key).expect(200)).body.items).toHaveLength(1);
    expect((await ask('get', '?q=greet', lister.key).expect(403)).body.code).toBe('permission_denied');
    expect((await ask('get', '', none.key).expect(403)).headers['ratelimit']).toMatch(/^"requests";r=/);
  });

  it('lists, filters by tag and searches', async () => {
    await create({ title: 'A greeting', tags: ['mail'] });
    await create({ title: 'A farewell', body: 'Goodbye', tags: ['chat'] });
    const titles = async (query: string) =>
      (await ask('get', query).expect(200)).body.items.map(({ title }: { title: string }) => title);
    expect((await titles('')).sort()).toEqual(['A farewell', 'A greeting']);
    expect(await titles('?tag=mail')).toEqual(['A greeting']);
    expect(await titles('?q=FAREWELL')).toEqual(['A farewell']);
  });

  it('refuses a change made from a stale version, by body or by If-Match', async () => {
    const { body: prompt } = await create();
    const { headers } = await ask('get', `/${prompt.id}`);
    expect(headers['etag']).toBe('"1"');
    const changed = await ask('patch', `/${prompt.id}`)
      .set('If-Match', '"1"')
      .send({ title: 'Two' })
      .expect(200);
    expect(changed.get('ETag')).toBe('"2"');
    expect(
      (await ask('patch', `/${prompt.id}`).set('If-Match', '"1"').send({ title: 'Three' })).body.code,
    ).toBe('conflict');
    expect((await ask('patch', `/${prompt.id}`).send({ title: 'Three', expectedVersion: 1 })).body.code).toBe(
      'conflict',
    );
  });

  it('refuses the sixth prompt of the plan Free with what is needed to act, also when six come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => create({ title: `Prompt ${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 403]);
    const refused = answers.find(({ status }) => status === 403);
    expect(refused?.body).toMatchObject({ code: 'plan_limit_reached', limit: 5, used: 5, plan: 'free' });
  });

  it('lifts the cap with the plan, with the same key', async () => {
    for (let index = 0; index < 5; index += 1) await create({ title: `Prompt ${index}` }).expect(201);
    await create().expect(403);
    await server.http.put('/v1/account/plan').set('Cookie', person.cookie).send({ plan: 'pro' }).expect(200);
    await create().expect(201);
  });

  it("answers another account's prompt, an absent one and an impossible id with the same body", async () => {
    const { body: prompt } = await create();
    const stranger = await makeKey(server, await signUp(server));
    const bodies = await Promise.all(
      [prompt.id, '01890000-0000-7000-8000-000000000000', 'not_a_slug!', 'absent-slug'].map(async (id) => {
        const answer = await ask('get', `/${id}`, stranger.key);
        const { requestId: _requestId, ...body } = answer.body;
        return body;
      }),
    );
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not_found' });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  it('refuses a key without the right, and counts the request', async () => {
    const reader = await makeKey(server, person, { permissions: { self: ['list_prompts'] } });
    const denied = await ask('post', '', reader.key).send({ title: 'No', body: 'no' }).expect(403);
    expect(denied.body).toMatchObject({ code: 'permission_denied', action: 'create_prompt' });
    expect(denied.get('RateLimit')).toMatch(/^"requests";r=49;/);
  });

  it('answers the 51st request of the day with 429 and what is needed to wait', async () => {
    let answer = await ask('get');
    for (let count = 1; count <= 51 && answer.status === 200; count += 1) answer = await ask('get');
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({
      code: 'quota_exceeded',
      limit: 50,
      used: 50,
      plan: 'free',
      resetAt: expect.any(String),
    });
    expect(Number(answer.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    expect(answer.get('RateLimit')).toMatch(/^"requests";r=0;/);
    await server.http.get('/v1/me').set('X-API-Key', key).expect(200);
  });
});
