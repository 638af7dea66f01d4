import { makeKey, signUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('what is recorded', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('is one record for each request with a known key: admitted, denied and refused at the door', async () => {
    const person = await signUp(server);
    const { id, key } = await makeKey(server, person, {
      permissions: { self: ['list_prompts', 'list_api_keys'] },
    });
    const withKey = (path: string) => server.http.get(path).set('X-API-Key', key);
    await withKey('/v1/prompts').expect(200);
    await withKey('/v1/usage').expect(403);
    await server.http.post(`/v1/api-keys/${id}/revoke`).set('Cookie', person.cookie).expect(200);
    await withKey('/v1/prompts').expect(401);
    await server.http
      .get('/v1/prompts')
      .set('X-API-Key', `${key.slice(0, -1)}!`)
      .expect(401);
    await server.parts.usage.flush();

    const { body } = await server.http.get('/v1/usage/records').set('Cookie', person.cookie).expect(200);
    const records = body.items.map(({ action, outcome, keyId, surface }: Record<string, string>) => ({
      action,
      outcome,
      keyId,
      surface,
    }));
    expect(records).toHaveLength(3);
    expect(records).toEqual(
      expect.arrayContaining([
        { action: 'list_prompts', outcome: 'ok', keyId: id, surface: 'rest' },
        { action: 'get_usage', outcome: 'permission_denied', keyId: id, surface: 'rest' },
        { action: 'list_prompts', outcome: 'api_key_revoked', keyId: id, surface: 'rest' },
      ]),
    );
    const used = await server.http.get(`/v1/api-keys/${id}`).set('Cookie', person.cookie).expect(200);
    expect(used.body.lastUsedFrom).toBe('127.0.0.1');
  });

  it('keeps the records of requests under way apart from each other', async () => {
    const people = await Promise.all([1, 2, 3].map(() => signUp(server)));
    const keys = await Promise.all(people.map((person) => makeKey(server, person)));
    await Promise.all(
      keys.map(({ id }, index) =>
        server.http.delete(`/v1/api-keys/${id}`).set('Cookie', people[index]!.cookie),
      ),
    );
    await Promise.all(
      [...keys, ...keys].map(({ key }) => server.http.get('/v1/prompts').set('X-API-Key', key).expect(401)),
    );
    await server.parts.usage.flush();
    for (const [index, person] of people.entries()) {
      const { body } = await server.http.get('/v1/usage/records').set('Cookie', person.cookie);
      expect(body.items.map(({ keyId }: { keyId: string }) => keyId)).toEqual([
        keys[index]!.id,
        keys[index]!.id,
      ]);
    }
  });

  it('is an audit event for each change, in a chain that holds', async () => {
    const person = await signUp(server);
    const { id } = await makeKey(server, person);
    await server.http.delete(`/v1/api-keys/${id}`).set('Cookie', person.cookie).expect(200);
    const events = await server.http.get('/v1/audit-events').set('Cookie', person.cookie).expect(200);
    const actions = events.body.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['revoke_api_key', 'create_api_key', 'sign_up']);
    const chain = await server.http.get('/v1/audit-events/verify').set('Cookie', person.cookie).expect(200);
    expect(chain.body).toEqual({ valid: true, count: 3, brokenAt: null });
  });

  it('is counted in the metrics under route patterns and outcomes, with nobody named', async () => {
    const person = await signUp(server);
    const { id, key } = await makeKey(server, person);
    await server.http.get(`/v1/api-keys/${id}`).set('X-API-Key', key);
    const { text } = await server.http.get('/metrics').expect(200);
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/api-keys/:id",status="403"}',
    );
    expect(text).toMatch(/admissions_total\{outcome="admitted"\} \d+/);
    expect(text).toMatch(/admission_statement_requests_count\{lane="main"\} [1-9]/);
    expect(text).not.toContain(id);
    expect(text).not.toContain(person.accountId);
  });
});
