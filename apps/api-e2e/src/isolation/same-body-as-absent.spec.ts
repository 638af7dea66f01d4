import { randomUUID } from 'node:crypto';
import type { Answer, Ask } from '../harness/ask.js';
import { expectProblem } from '../harness/expect-problem.js';
import { createKey, setPlan, signUp, type Person } from '../harness/people.js';
import { useStudio } from '../harness/use-studio.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly json?: object;
}

const KEY_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/api-keys/:id' },
  { method: 'PATCH', path: '/v1/api-keys/:id', json: { name: 'Mine now' } },
  { method: 'POST', path: '/v1/api-keys/:id/rotate', json: {} },
  { method: 'POST', path: '/v1/api-keys/:id/rotate', json: { replace: true } },
  { method: 'POST', path: '/v1/api-keys/:id/revoke', json: { reason: 'because' } },
  { method: 'DELETE', path: '/v1/api-keys/:id' },
];
const CONNECTION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/connections/:id' },
  { method: 'PATCH', path: '/v1/connections/:id', json: { name: 'Mine now' } },
  { method: 'POST', path: '/v1/connections/:id/test' },
  { method: 'GET', path: '/v1/connections/:id/tools' },
  { method: 'POST', path: '/v1/connections/:id/tools/approve', json: { toolsHash: '0'.repeat(64) } },
  { method: 'POST', path: '/v1/connections/:id/tools/:tool', json: {} },
  { method: 'DELETE', path: '/v1/connections/:id?force=true' },
];
/** For people in a session alone; each with the list that tells the ids. */
const PEOPLE_ROUTES: readonly (Route & { readonly list: string })[] = [
  { method: 'PATCH', path: '/v1/members/:id', json: { role: 'viewer' }, list: '/v1/members' },
  { method: 'POST', path: '/v1/members/:id/suspend', list: '/v1/members' },
  { method: 'POST', path: '/v1/members/:id/resume', list: '/v1/members' },
  { method: 'POST', path: '/v1/members/:id/remove', list: '/v1/members' },
  { method: 'POST', path: '/v1/invitations/:id/resend', list: '/v1/invitations' },
  { method: 'POST', path: '/v1/invitations/:id/revoke', list: '/v1/invitations' },
  { method: 'DELETE', path: '/v1/auth/sessions/:id', list: '/v1/auth/sessions' },
  ...[
    { method: 'PATCH', path: '/v1/webhook-endpoints/:id', json: { enabled: false } },
    { method: 'POST', path: '/v1/webhook-endpoints/:id/test' },
    { method: 'POST', path: '/v1/webhook-endpoints/:id/rotate-secret', json: {} },
    { method: 'GET', path: '/v1/webhook-endpoints/:id/deliveries' },
    { method: 'POST', path: '/v1/webhook-endpoints/:id/deliveries/:deliveryId/retry' },
    { method: 'DELETE', path: '/v1/webhook-endpoints/:id' },
  ].map((route) => ({ ...route, list: '/v1/webhook-endpoints' })),
];
/**
 * What they lead to is not made without a browser or a provider; the specs of those prove that what is another person's
 * is answered like what is absent.
 */
const PROVED_WHERE_THEY_ARE_MADE = [
  'DELETE /v1/auth/identities/{id}',
  'PATCH /v1/auth/passkeys/{id}',
  'DELETE /v1/auth/passkeys/{id}',
  'POST /v1/auth/with/{provider}',
  'DELETE /v1/connected-apps/{id}',
  'POST /v1/connected-apps/{id}/revoke',
  'GET /v1/oauth/interactions/{uid}',
  'POST /v1/oauth/interactions/{uid}/approve',
  'POST /v1/oauth/interactions/{uid}/deny',
];
const WEBHOOK = { url: 'https://receiver.invalid/', kinds: ['api_key.leaked'] };
/** Its name leads nowhere, at once. */
const CONNECTION = { name: 'Theirs', url: 'https://upstream.invalid/mcp' };
const LIBRARY = {
  prompts: { title: 'Theirs', body: 'Secret plans' },
  skills: { displayName: 'Theirs', description: 'Secret plans.', instructions: 'Plan in secret.' },
  agents: { displayName: 'Theirs', description: 'Secret plans.', instructions: 'You plan in secret.' },
} as const;
type Kind = keyof typeof LIBRARY;
const KINDS = Object.keys(LIBRARY) as Kind[];

const routesOf = (kind: Kind): readonly Route[] => [
  { method: 'GET', path: `/v1/${kind}/:id` },
  { method: 'PATCH', path: `/v1/${kind}/:id`, json: { tags: ['mine'] } },
  { method: 'POST', path: `/v1/${kind}/:id/duplicate`, json: {} },
  { method: 'POST', path: `/v1/${kind}/:id/share`, json: {} },
  { method: 'POST', path: `/v1/${kind}/:id/unshare`, json: {} },
  { method: 'GET', path: `/v1/${kind}/:id/versions` },
  { method: 'GET', path: `/v1/${kind}/:id/export` },
  ...(kind === 'agents' ? [{ method: 'POST', path: '/v1/agents/:id/tools/:tool', json: {} }] : []),
  ...(kind === 'skills' ? [{ method: 'GET', path: '/v1/skills/:id/file?path=SKILL.md' }] : []),
  { method: 'DELETE', path: `/v1/${kind}/:id` },
];

describe('an id of another account', () => {
  const studio = useStudio();
  let mine: { cookie: string; key: string };
  let theirs: {
    person: Person;
    keyId: string;
    records: Record<Kind, { id: string; name: string }>;
    connection: { id: string; name: string };
  };

  beforeAll(async () => {
    const [me, them] = [await signUp(studio, 'team'), await signUp(studio)];
    const { key } = await createKey(studio, me, { permissions: { '*': ['*'] } });
    mine = { cookie: me.cookie, key };
    const { id: keyId } = await createKey(studio, them);
    const records = Object.fromEntries(
      await Promise.all(KINDS.map(async (kind) => [kind, await create(kind, them.cookie)])),
    );
    const connection = await create('connections', them.cookie);
    await setPlan(studio, them, 'team');
    const invited = { email: 'invited@example.org', role: 'viewer' };
    await studio.ask({ method: 'POST', path: '/v1/invitations', cookie: them.cookie, json: invited });
    await studio.ask({ method: 'POST', path: '/v1/webhook-endpoints', cookie: them.cookie, json: WEBHOOK });
    theirs = { person: them, keyId, records, connection };
  });

  async function create(kind: Kind | 'connections', cookie: string) {
    const json = kind === 'connections' ? CONNECTION : LIBRARY[kind];
    const { body } = await studio.ask({ method: 'POST', path: `/v1/${kind}`, cookie, json });
    return { id: String(body['id']), name: String(body['slug'] ?? body['name']) };
  }

  async function expectAlike(request: (id: string) => Ask, existing: string, absent: string) {
    const ofTheirs = await studio.ask(request(existing));
    const ofNobody = await studio.ask(request(absent));

    expectProblem(ofTheirs, 404, 'not_found');
    expect(comparable(ofTheirs)).toEqual(comparable(ofNobody));
  }

  describe.each(['session', 'key'] as const)('asked for with a %s', (door) => {
    const credential = () => (door === 'session' ? { cookie: mine.cookie } : { key: mine.key });

    const to = ({ method, path, json }: Route, id: string): Ask => ({
      method,
      path: path.replace(':id', id).replace(':tool', 'echo'),
      json,
      ...credential(),
    });

    it.each(KEY_ROUTES)('is answered by $method $path like an absent key', async (route) => {
      await expectAlike((id) => to(route, id), theirs.keyId, randomUUID());
    });

    it.each(CONNECTION_ROUTES)('is answered by $method $path like an absent connection', async (route) => {
      const { id, name } = theirs.connection;
      await expectAlike((each) => to(route, each), id, randomUUID());
      await expectAlike((each) => to(route, each), name, 'no-such-name');
    });

    describe.each(KINDS)('of %s', (kind) => {
      it.each(routesOf(kind))('is answered by $method $path like an absent one', async (route) => {
        const { id, name } = theirs.records[kind];
        await expectAlike((each) => to(route, each), id, randomUUID());
        await expectAlike((each) => to(route, each), name, 'no-such-name');
      });
    });
  });

  it.each(PEOPLE_ROUTES)('is answered by $method $path like an absent one', async ({ list, ...route }) => {
    const { body } = await studio.ask({ path: list, cookie: theirs.person.cookie });
    const [{ id }] = body['items'] as [{ id: string }];
    const request = (each: string) => ({
      ...route,
      path: route.path.replace(':id', each).replace(':deliveryId', randomUUID()),
      cookie: mine.cookie,
    });
    await expectAlike(request, id, randomUUID());
    const after = await studio.ask({ path: list, cookie: theirs.person.cookie });
    expect(after.body).toEqual(body);
  });

  it('is asked for here on every route that takes one', async () => {
    const { body } = await studio.ask({ path: '/docs/api/openapi.json' });
    const documented = Object.entries(body['paths'] as Record<string, object>)
      .filter(([path]) => path.includes('{'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));

    const asked = [...KEY_ROUTES, ...CONNECTION_ROUTES, ...PEOPLE_ROUTES, ...KINDS.flatMap(routesOf)].map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}').replace(/\?.*/, '')}`,
    );
    expect(documented.sort()).toEqual([...new Set([...asked, ...PROVED_WHERE_THEY_ARE_MADE])].sort());
  });

  it('is answered like an unknown one also when it is a whole key that is to be verified', async () => {
    const { key } = await createKey(studio, theirs.person);
    const verify = (presented: string) =>
      studio.ask({
        method: 'POST',
        path: '/v1/api-keys/verify',
        cookie: mine.cookie,
        json: { key: presented },
      });

    const { body } = await verify(key);
    const told = { valid: false, code: 'invalid_api_key', detail: expect.any(String) };
    expect(body).toEqual({ ...told, at: expect.any(String) });
  });

  it('appears in no list', async () => {
    for (const path of [
      '/v1/api-keys?includeRevoked=true',
      ...KINDS.flatMap((kind) => [`/v1/${kind}`, `/v1/${kind}?q=theirs`]),
      '/v1/connections',
      '/v1/audit-events',
      '/v1/usage/records',
    ]) {
      const { status, text } = await studio.ask({ path, cookie: mine.cookie });
      expect(status).toBe(200);
      const ids = KINDS.map((kind) => theirs.records[kind].id);
      for (const id of [theirs.keyId, theirs.connection.id, ...ids, theirs.person.accountId])
        expect(text).not.toContain(id);
    }
  });

  it('still belongs to its owner, unchanged', async () => {
    const { cookie } = theirs.person;

    await expect(studio.ask({ path: `/v1/api-keys/${theirs.keyId}`, cookie })).resolves.toMatchObject({
      body: { name: 'Key', status: 'active' },
    });
    await expect(
      studio.ask({ path: `/v1/connections/${theirs.connection.id}`, cookie }),
    ).resolves.toMatchObject({ body: { ...CONNECTION, version: 1 } });
    for (const kind of KINDS) {
      const path = `/v1/${kind}/${theirs.records[kind].id}`;
      await expect(studio.ask({ path, cookie })).resolves.toMatchObject({ body: { tags: [], version: 1 } });
    }
  });
});

/** What a stranger could tell apart: everything but what is different for each request. */
function comparable({ status, headers, body }: Answer): object {
  const ignored = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'content-length']);
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ignored.has(name))),
    body: { ...body, requestId: null },
  };
}
