import { spreadNotices } from '@paretostudio/studio';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const ABSENT = '01890000-0000-7000-8000-000000000000';
const ENDPOINT = { url: 'https://example.com/hooks', kinds: ['api_key.created'] };

let server: TestApp;
let founder: SignedUp;
beforeAll(async () => {
  server = await startTestApp();
  founder = await signUp(server);
});
afterAll(() => server.close());

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
const send = (method: Method, path: string, body: object = {}, cookie = founder.cookie) => {
  const request = server.http[method](path).set('Cookie', cookie);
  return method === 'get' ? request : request.send(body);
};
const addEndpoint = async (cookie = founder.cookie) =>
  (await send('post', '/v1/webhook-endpoints', ENDPOINT, cookie).expect(201)).body;

/** Every route of this area but lists and creations, for an endpoint and a delivery. */
const routesOf = (id: string, deliveryId: string): [Method, string, object][] => [
  ['patch', `/v1/webhook-endpoints/${id}`, { enabled: false }],
  ['post', `/v1/webhook-endpoints/${id}/rotate-secret`, {}],
  ['post', `/v1/webhook-endpoints/${id}/test`, {}],
  ['get', `/v1/webhook-endpoints/${id}/deliveries`, {}],
  ['post', `/v1/webhook-endpoints/${id}/deliveries/${deliveryId}/retry`, {}],
  ['delete', `/v1/webhook-endpoints/${id}`, {}],
];

describe('/v1/notices', () => {
  it('lists what the person is told, page by page, and notes what was read', async () => {
    for (const name of ['a', 'b']) await makeKey(server, founder, { name });
    const first = await send('get', '/v1/notices?limit=1').expect(200);
    expect(first.body).toMatchObject({
      items: [{ kind: 'api_key.created', title: 'New key: b' }],
      unread: 2,
    });
    const { id } = first.body.items[0];
    const read = await send('post', '/v1/notices/read', { ids: [id] }).expect(200);
    expect(read.body).toEqual({ unread: 1 });
    const second = await send('get', `/v1/notices?limit=1&cursor=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ items: [{ title: 'New key: a', readAt: null }], nextCursor: null });
  });

  it('keeps what the person wants to be mailed about', async () => {
    const chosen = { items: [{ kind: 'quota.reached', mail: false }] };
    const saved = await send('put', '/v1/notices/preferences', chosen).expect(200);
    const { body } = await send('get', '/v1/notices/preferences').expect(200);
    expect(body).toEqual(saved.body);
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'quota.reached', mail: false }));
  });

  it.each([
    ['post', '/v1/notices/read', { ids: ['x'] }],
    ['put', '/v1/notices/preferences', { items: [{ kind: 'everything', mail: true }] }],
    ['put', '/v1/notices/preferences', { items: [{ kind: 'quota.reached', mail: 'no' }] }],
    ['put', '/v1/notices/preferences', {}],
    ['post', '/v1/webhook-endpoints', { ...ENDPOINT, kinds: [] }],
    ['post', '/v1/webhook-endpoints', { ...ENDPOINT, kinds: ['webhook.test'] }],
    ['post', '/v1/webhook-endpoints', { ...ENDPOINT, url: 'javascript:alert(1)' }],
    ['post', '/v1/webhook-endpoints', { ...ENDPOINT, url: 'https://127.0.0.1/' }],
    ['post', '/v1/webhook-endpoints', { ...ENDPOINT, secret: 'mine' }],
  ] as const)('refuses %s %s with %j', async (method, path, body) => {
    const answer = await send(method, path, body).expect(400);
    expect(answer.body.code).toBe('invalid_request');
  });
});

it('takes at most a hundred ids of notices at once', async () => {
  await send('post', '/v1/notices/read', { ids: Array(100).fill(ABSENT) }).expect(200);
  await send('post', '/v1/notices/read', { ids: Array(101).fill(ABSENT) }).expect(400);
});

describe('/v1/webhook-endpoints', () => {
  it('tells the secret of a new endpoint once, and keeps no copy on the way', async () => {
    const made = await send('post', '/v1/webhook-endpoints', ENDPOINT).expect(201);
    expect(made.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made.headers['cache-control']).toBe('no-store');
    const listed = await send('get', '/v1/webhook-endpoints').expect(200);
    expect(JSON.stringify(listed.body)).not.toContain('whsec_');
    expect(server.logged()).not.toContain('whsec_');
  });

  it('lists what is to be sent, and sends it again when it is asked to', async () => {
    const { id } = await addEndpoint();
    const test = await send('post', `/v1/webhook-endpoints/${id}/test`).expect(202);
    await makeKey(server, founder);
    await spreadNotices(server.parts.context);
    const { body } = await send('get', `/v1/webhook-endpoints/${id}/deliveries?limit=1`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'api_key.created', state: 'pending' }]);
    const path = `/v1/webhook-endpoints/${id}/deliveries/${test.body.id}/retry`;
    const again = await send('post', path).expect(202);
    expect(again.body).toMatchObject({ id: test.body.id, messageId: test.body.messageId, attempts: 0 });
  });

  it('answers another account’s endpoint and delivery like absent ones', async () => {
    const { id } = await addEndpoint();
    const { body: test } = await send('post', `/v1/webhook-endpoints/${id}/test`).expect(202);
    const stranger = await signUp(server);
    const absent = routesOf(ABSENT, ABSENT);
    for (const [index, [method, path, body]] of routesOf(id, test.id).entries()) {
      const foreign = await send(method, path, body, stranger.cookie).expect(404);
      const [, absentPath] = absent[index]!;
      const none = await send(method, absentPath, body, stranger.cookie).expect(404);
      expect({ ...foreign.body, requestId: null }).toEqual({ ...none.body, requestId: null });
    }
  });

  it('and notices are refused to a key with every right, and to a page that is not ours', async () => {
    const { id } = await addEndpoint();
    const { key } = await makeKey(server, founder, { permissions: { '*': ['*'] } });
    const all: [Method, string, object][] = [
      ...routesOf(id, ABSENT),
      ['get', '/v1/webhook-endpoints', {}],
      ['post', '/v1/webhook-endpoints', ENDPOINT],
      ['get', '/v1/notices', {}],
      ['post', '/v1/notices/read', {}],
      ['get', '/v1/notices/preferences', {}],
      ['put', '/v1/notices/preferences', { items: [] }],
    ];
    for (const [method, path, body] of all) {
      const request = server.http[method](path).set('Authorization', `Bearer ${key}`);
      const refused = await (method === 'get' ? request : request.send(body)).expect(403);
      expect(refused.body.code).toBe('permission_denied');
      if (method === 'get') continue;
      const ridden = await send(method, path, body).set('Origin', 'https://evil.example').expect(403);
      expect(ridden.body.code).toBe('browser_origin_refused');
    }
  });
});
