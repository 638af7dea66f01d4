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
const PROMPT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/prompts/:id' },
  { method: 'PATCH', path: '/v1/prompts/:id', json: { title: 'Mine now' } },
  { method: 'POST', path: '/v1/prompts/:id/duplicate', json: {} },
  { method: 'DELETE', path: '/v1/prompts/:id' },
];

describe('an id of another account', () => {
  const studio = useStudio();
  let mine: { cookie: string; key: string };
  let theirs: { person: Person; keyId: string; promptId: string; slug: string };

  beforeAll(async () => {
    const [me, them] = [await signUp(studio), await signUp(studio)];
    await setPlan(studio, me, 'pro');
    const { key } = await createKey(studio, me, { permissions: { self: ['*'] } });
    mine = { cookie: me.cookie, key };
    const { id: keyId } = await createKey(studio, them);
    const prompt = await studio.ask({
      method: 'POST',
      path: '/v1/prompts',
      cookie: them.cookie,
      json: { title: 'Theirs', body: 'Secret plans' },
    });
    theirs = { person: them, keyId, promptId: String(prompt.body['id']), slug: String(prompt.body['slug']) };
  });

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
      path: path.replace(':id', id),
      json,
      ...credential(),
    });

    it.each(KEY_ROUTES)('is answered by $method $path like an absent key', async (route) => {
      await expectAlike((id) => to(route, id), theirs.keyId, randomUUID());
    });

    it.each(PROMPT_ROUTES)('is answered by $method $path like an absent prompt', async (route) => {
      await expectAlike((id) => to(route, id), theirs.promptId, randomUUID());
      await expectAlike((id) => to(route, id), theirs.slug, 'no-such-slug');
    });
  });

  it('is asked for here on every route that takes one', async () => {
    const { body } = await studio.ask({ path: '/docs/api/openapi.json' });
    const documented = Object.entries(body['paths'] as Record<string, object>)
      .filter(([path]) => path.includes('{'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));

    const asked = [...KEY_ROUTES, ...PROMPT_ROUTES].map(
      ({ method, path }) => `${method} ${path.replace(':id', '{id}')}`,
    );
    expect(documented.sort()).toEqual([...new Set(asked)].sort());
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
    expect(body).toEqual({ valid: false, code: 'invalid_api_key', detail: expect.any(String) });
  });

  it('appears in no list', async () => {
    for (const path of [
      '/v1/api-keys?includeRevoked=true',
      '/v1/prompts',
      '/v1/audit-events',
      '/v1/usage/records',
    ]) {
      const { status, text } = await studio.ask({ path, cookie: mine.cookie });
      expect(status).toBe(200);
      for (const id of [theirs.keyId, theirs.promptId, theirs.person.accountId])
        expect(text).not.toContain(id);
    }
  });

  it('still belongs to its owner, unchanged', async () => {
    const { cookie } = theirs.person;

    await expect(studio.ask({ path: `/v1/api-keys/${theirs.keyId}`, cookie })).resolves.toMatchObject({
      body: { name: 'Key', status: 'active' },
    });
    await expect(studio.ask({ path: `/v1/prompts/${theirs.promptId}`, cookie })).resolves.toMatchObject({
      body: { title: 'Theirs', version: 1 },
    });
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
