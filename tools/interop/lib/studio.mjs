import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { withDatabase } from '../../bench/lib/bench-database.mjs';
import { liftLimits } from '../../bench/lib/seed.mjs';
import { whileApiServes, WORKSPACE } from '../../bench/lib/server-process.mjs';

/** Everything that goes to the library; a suite wants no more. */
const PLAN = 'pro';

/**
 * A studio with one person, as a new user has it.
 *
 * @typedef {object} Studio
 * @property {string} origin of the server, as built
 * @property {Record<string, string>} env with which another process joins it
 * @property {string} key a real key of a plan that has quota, which may do everything
 * @property {string} cookie of the person's session, as a browser sends it
 * @property {(method: string, path: string, body?: object) => Promise<any>} ask over REST, with that key
 */

/**
 * Runs work with the built server on an embedded PostgreSQL, and ends both.
 *
 * The limits of the plan are lifted: a suite sends more in a minute than a person may.
 *
 * @template T
 * @param {(studio: Studio) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStudio(work) {
  if (!existsSync(join(WORKSPACE, 'apps/api/dist/main.js'))) {
    throw new Error('There is no built server: npx nx run-many -t build -p api mcp-stdio');
  }
  return withDatabase((database) => {
    const env = {
      DATABASE_URL: database.url,
      KEY_PEPPERS: `interop:${randomBytes(32).toString('base64url')}`,
      CREDENTIAL_KEYS: `interop:${randomBytes(32).toString('base64url')}`,
      COOKIE_SECRET: randomBytes(32).toString('base64url'),
      EGRESS_ALLOW: '127.0.0.0/8',
    };
    return whileApiServes(env, async ({ port }) => {
      const origin = `http://127.0.0.1:${port}`;
      const { key, cookie } = await makeKey(origin);
      await lift(database.url);
      return work({ origin, env, key, cookie, ask: asker(origin, { authorization: `Bearer ${key}` }) });
    });
  });
}

async function makeKey(origin) {
  const password = randomBytes(12).toString('base64url');
  const signedUp = await send(origin, {}, 'POST', '/v1/auth/sign-up', {
    email: 'interop@example.org',
    password,
    name: 'Interop',
  });
  const [cookie = ''] = signedUp.headers.get('set-cookie').split(';');
  const ask = asker(origin, { cookie });
  await ask('PUT', '/v1/account/plan', { plan: PLAN });
  const { key } = await ask('POST', '/v1/api-keys', { name: 'Interop', permissions: { '*': ['*'] } });
  return { key, cookie };
}

async function lift(url) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await liftLimits(pool, PLAN);
  } finally {
    await pool.end();
  }
}

function asker(origin, headers) {
  return async (...request) => (await send(origin, headers, ...request)).json();
}

async function send(origin, headers, method, path, body) {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
