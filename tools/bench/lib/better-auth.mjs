import pg from 'pg';
import { importPeer } from './peer.mjs';
import { POOL_SIZE } from './studio-database.mjs';

const DAY_MS = 86_400_000;
const DATABASE = 'better_auth';

/**
 * better-auth with its api-key plugin as its documentation sets it up: keys hashed, in the database, on a pool as large
 * as ours; its rate limit on, with a limit that is never reached.
 *
 * @param {string} url of its database
 */
export async function openBetterAuth(url) {
  const [{ betterAuth }, { apiKey }] = await Promise.all(
    ['better-auth', '@better-auth/api-key'].map(importPeer),
  );
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE });
  // Its last connections may still be closing when the database goes.
  pool.on('error', () => undefined);
  const auth = betterAuth({
    baseURL: 'http://127.0.0.1:3000',
    secret: 'the secret of a benchmark, which signs nothing',
    database: pool,
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [apiKey({ rateLimit: { enabled: true, timeWindow: DAY_MS, maxRequests: 1_000_000_000 } })],
  });
  return { auth, pool };
}

/**
 * Makes its database in a server, and keys in it.
 *
 * @param {import('@paretostudio/embedded-postgres').EmbeddedPostgres} server
 * @param {import('pg').Pool} ours a pool of the same server
 * @param {number} count of keys
 * @returns {Promise<{ url: string, keys: string[] }>}
 */
export async function seedBetterAuth(server, ours, count) {
  await ours.query(`create database ${DATABASE}`);
  const url = server.urlFor(DATABASE);
  const { auth, pool } = await openBetterAuth(url);
  const { getMigrations } = await importPeer('better-auth/db/migration');
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const { user } = await auth.api.signUpEmail({
    body: { email: 'bench@bench.example', password: 'a password of nobody', name: 'Bench' },
  });
  const keys = [];
  for (let made = 0; made < count; made++) {
    const { key } = await auth.api.createApiKey({ body: { userId: user.id, name: `bench ${made}` } });
    keys.push(key);
  }
  await pool.query('analyze');
  await pool.end();
  return { url, keys };
}

/** Verifies a key, which also counts it, and throws when it is refused. */
export async function verifyOrFail(auth, key) {
  const { valid, error } = await auth.api.verifyApiKey({ body: { key } });
  if (!valid) throw new Error(`refused: ${error?.code ?? 'no reason given'}`);
}
