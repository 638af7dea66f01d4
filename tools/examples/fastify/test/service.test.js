import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RemoteAdmission } from '@paretostudio/api-client';
import { createService } from '../src/service.js';
import { startStudio } from './studio.js';

let studio;
let admission;
let app;
let origin;
let client;

before(async () => {
  studio = await startStudio();
  const own = await studio.makeKey({ self: ['verify_api_key'] });
  client = await studio.makeKey({ svc_reports: ['list_reports'] });
  admission = new RemoteAdmission({ baseUrl: studio.baseUrl, key: own.key });
  app = await createService(admission);
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  await app?.close();
  await admission?.close();
  await studio?.stop();
});

const get = (path, headers = {}) => fetch(`${origin}${path}`, { headers });
const bearer = ({ key }) => ({ authorization: `Bearer ${key}` });

async function expectProblem(answer, status, code) {
  assert.equal(answer.status, status);
  assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
  assert.equal((await answer.json()).code, code);
}

test('401: nobody is let in without a key, or with one that is mistyped', async () => {
  const without = await get('/reports');
  assert.equal(without.headers.get('www-authenticate'), 'Bearer realm="paretostudio"');
  await expectProblem(without, 401, 'missing_credentials');
  const mistyped = await get('/reports', { 'x-api-key': `${client.key.slice(0, -4)}0000` });
  assert.match(mistyped.headers.get('www-authenticate'), /error="invalid_token"/);
  await expectProblem(mistyped, 401, 'invalid_api_key');
});

test('200: a key with the right is served, and told where the meters of the service stand', async () => {
  const answer = await get('/reports', bearer(client));
  assert.equal(answer.status, 200);
  assert.deepEqual((await answer.json()).reports, ['2026-01', '2026-02']);
  assert.match(answer.headers.get('ratelimit'), /^"units";r=9;t=\d+$/);
});

test('403: a key without the right is told so, and spends nothing', async () => {
  await expectProblem(await get('/reports/2026-01/file', bearer(client)), 403, 'permission_denied');
  const answer = await get('/reports', bearer(client));
  assert.match(answer.headers.get('ratelimit'), /^"units";r=8;/);
});

test('429: a spent quota says when to come back', async () => {
  for (let call = 0; call < 8; call++) assert.equal((await get('/reports', bearer(client))).status, 200);
  const answer = await get('/reports', bearer(client));
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  assert.match(answer.headers.get('ratelimit'), /^"units";r=0;t=\d+$/);
  await expectProblem(answer, 429, 'quota_exceeded');
});

test('401: a key that was revoked at the server is refused from the next request on', async () => {
  const key = await studio.makeKey({ svc_reports: ['*'] });
  await studio.revoke(key);
  await expectProblem(await get('/reports', bearer(key)), 401, 'api_key_revoked');
});

test('what is public needs no key', async () => {
  assert.equal((await get('/health')).status, 200);
});

test('503: while the server is out of reach nobody is let in, and no key is called bad', async () => {
  await studio.stop();
  const answer = await get('/reports', bearer(client));
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  await expectProblem(answer, 503, 'unavailable');
  studio = null;
});
