import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeConsumer } from '../lib/consumer.mjs';
import { freePort } from '../lib/free-port.mjs';
import { run } from '../lib/run-command.mjs';
import { whileServing } from '../lib/while-serving.mjs';
import { readJson } from '../lib/workspace.mjs';

/**
 * `npx @paretostudio/server` in an empty folder serves the product, with nothing configured but where its data are. Run
 * again after the next release, it serves the same data: a key of the release before still opens the door.
 */
export async function server({ paths, registryUrl, npm }) {
  const { version } = readJson(join(paths.copy, 'package.json'));
  const { folder } = await makeConsumer(join(paths.folder, 'server'), { registryUrl });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...npm, PORT: String(port), DATA_DIR: join(folder, 'data'), NODE_ENV: 'development' };
  const program = { command: 'npx', args: ['--yes', `@paretostudio/server@${version}`], cwd: folder, env };
  await whileServing({ ...program, url: `${origin}/readyz` }, async () => {
    await expectProduct(origin, version);
    const keyFile = join(folder, 'key.txt');
    if (!existsSync(keyFile)) writeFileSync(keyFile, await signUpForKey(origin), { mode: 0o600 });
    const key = readFileSync(keyFile, 'utf8');
    const me = await fetch(`${origin}/v1/me`, { headers: { authorization: `Bearer ${key}` } });
    assert.equal(me.status, 200, '/v1/me with a key');
  });
}

/**
 * The steps of the Containerfile, carried out in a folder on what the last release staged; without an argument it
 * installs the version that the release wrote into it.
 */
export async function container({ paths, npm }) {
  await run(process.execPath, ['apps/api/tools/check-containerfile.mjs'], { cwd: paths.copy, env: npm });
}

async function expectProduct(origin, version) {
  const statusOf = async (path) => (await fetch(`${origin}${path}`)).status;
  assert.equal(await statusOf('/readyz'), 200, '/readyz');
  assert.equal(await statusOf('/v1/me'), 401, '/v1/me without a key');
  assert.equal(
    await statusOf(`/downloads/paretostudio-mcp-${version}.tgz`),
    200,
    'the client that it gives away',
  );
  for (const path of ['/', '/docs/']) {
    const page = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200, `the page ${path}`);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  }
}

/** Signs a person up and makes a key, as a new user does in the console. */
async function signUpForKey(origin) {
  const post = async (path, body, headers = {}) => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer;
  };
  const person = {
    email: 'rehearsal@example.org',
    password: 'a-long-pass-phrase-of-nobody',
    name: 'Rehearsal',
  };
  const [cookie = ''] = ((await post('/v1/auth/sign-up', person)).headers.get('set-cookie') ?? '').split(';');
  const permissions = { '*': ['*'] };
  const { key } = await (await post('/v1/api-keys', { name: 'Rehearsal', permissions }, { cookie })).json();
  return key;
}
