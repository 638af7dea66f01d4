// Counters alone against those of rate-limiter-flexible, on PostgreSQL and on Redis: `run.mjs counters`.
import pg from 'pg';
import { databaseFacts } from './lib/bench-database.mjs';
import { applyLoad } from './lib/load.mjs';
import { importPeer } from './lib/peer.mjs';
import { withRedis } from './lib/redis-server.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { setting } from './lib/settings.mjs';
import { ACCOUNTS, POOL_SIZE, updateOne, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 7);
const ROUND_MS = setting('ROUND_MS', 1500);
const IN_FLIGHT = 32;
const NO_LIMIT = 2_000_000_000;
const DAY_SECONDS = 86_400;
const METER = { name: 'requests', title: 'Requests', unit: 'requests', window: 'day' };
/** Redis that answers when its log is on the disk, as PostgreSQL does; without these it keeps everything in memory. */
const DURABLE = { appendonly: 'yes', appendfsync: 'always' };

const OURS = 'PgQuotaStore';
const UPDATE = 'UPDATE each';
const POSTGRES = 'rate-limiter-flexible, PostgreSQL';
const REDIS = 'rate-limiter-flexible, Redis in memory';
const REDIS_DURABLE = 'rate-limiter-flexible, durable Redis';

await benchmark('counters', (report) =>
  withStudioDatabase((database) =>
    withRedis({}, (redis) => withRedis(DURABLE, (durable) => measure(report, database, { redis, durable }))),
  ),
);

async function measure(report, { server, storage, seeds }, { redis, durable }) {
  report.facts({ database: await databaseFacts(storage.pool), redis: redis?.version ?? 'not installed' });
  const pool = new pg.Pool({ connectionString: server.url, max: POOL_SIZE });
  const limiters = {
    [POSTGRES]: await onPostgres(pool),
    ...(redis && { [REDIS]: await onRedis(redis) }),
    ...(durable && { [REDIS_DURABLE]: await onRedis(durable) }),
  };
  const store = storage.quotaStore();
  const counters = {
    [OURS]: (subject) => takeOrFail(store, subject),
    [UPDATE]: (subject) => storage.pool.query(updateOne(subject)),
    // Rejects when it refuses, which ends the run.
    ...Object.fromEntries(
      Object.entries(limiters).map(([name, { limiter }]) => [name, (subject) => limiter.consume(subject)]),
    ),
  };
  const subjects = seeds.map(({ accountId }) => accountId);
  const spread = await compare(report, `${ACCOUNTS} subjects`, counters, subjects);
  await compare(report, 'one hot subject', counters, subjects.slice(0, 1));
  report.target({
    name: `counters alone × rate-limiter-flexible on PostgreSQL, ${IN_FLIGHT} in flight`,
    value: ratio(spread[OURS], spread[POSTGRES]),
    atLeast: 3,
    unit: '×',
    headline: true,
  });
  for (const { close } of Object.values(limiters)) await close();
}

async function compare(report, title, counters, subjects) {
  const load = (count) => (durationMs) =>
    applyLoad({
      durationMs,
      inFlight: IN_FLIGHT,
      call: () => count(subjects[Math.floor(Math.random() * subjects.length)]),
    });
  const candidates = Object.fromEntries(Object.entries(counters).map(([name, count]) => [name, load(count)]));
  const samples = await interleave({ rounds: ROUNDS, roundMs: ROUND_MS, warmUpMs: 500, candidates });
  report.loads(
    `${IN_FLIGHT} in flight, ${title}`,
    [OURS, UPDATE, POSTGRES, REDIS, REDIS_DURABLE].map((name) =>
      samples[name] === undefined
        ? { name }
        : summarize(name, samples[name], {
            ratios: { [POSTGRES]: ratio(samples[name], samples[POSTGRES]) },
          }),
    ),
  );
  return samples;
}

async function takeOrFail(store, subject) {
  const answer = await store.take({ subject, draws: [{ meter: METER, limit: NO_LIMIT, cost: 1 }] });
  if (!answer.admitted) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

/** As its documentation sets it up: its own table, one statement with a name for each count. */
async function onPostgres(pool) {
  const { default: flexible } = await importPeer('rate-limiter-flexible');
  const limiter = await new Promise((resolve, reject) => {
    const made = new flexible.RateLimiterPostgres(
      { storeClient: pool, points: NO_LIMIT, duration: DAY_SECONDS },
      (error) => (error ? reject(error) : resolve(made)),
    );
  });
  return { limiter, close: () => pool.end() };
}

/** As its documentation sets it up: one connection, one script for each count. */
async function onRedis({ port }) {
  const [{ default: flexible }, { Redis }] = await Promise.all(
    ['rate-limiter-flexible', 'ioredis'].map(importPeer),
  );
  const client = new Redis({ host: '127.0.0.1', port, enableOfflineQueue: false });
  await new Promise((resolve, reject) => client.once('ready', resolve).once('error', reject));
  const limiter = new flexible.RateLimiterRedis({
    storeClient: client,
    points: NO_LIMIT,
    duration: DAY_SECONDS,
  });
  return { limiter, close: () => client.quit() };
}
