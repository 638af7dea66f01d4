// Admissions while somebody holds a snapshot open in the database: `run.mjs snapshot`.
import pg from 'pg';
import { databaseFacts } from './lib/bench-database.mjs';
import { applyLoad } from './lib/load.mjs';
import { benchmark } from './lib/report.mjs';
import { saturate } from './lib/open-load.mjs';
import { liftLimits } from './lib/seed.mjs';
import { studioEnvironment, whileApiServes } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { admitOrFail, withStudioDatabase } from './lib/studio-database.mjs';

const SECONDS = setting('SNAPSHOT_SECONDS', 60);
const WINDOW_MS = setting('ROUND_MS', 5000);
const IN_FLIGHT = 128;
const CONNECTIONS = 64;
const PATH = '/v1/prompts';

/** From where on the alert of `apps/api/prometheus-alerts.yml` is raised. */
const ALERT_SECONDS = 30;

await benchmark('snapshot', (report) =>
  withStudioDatabase(async (database) => {
    report.facts({ database: await databaseFacts(database.storage.pool) });
    await measureServer(report, database);
    await measureAdmissions(report, database);
  }),
);

/** What people see: the requests that a server answers, and the metric that tells of the snapshot. */
async function measureServer(report, database) {
  const { server, storage, seeds } = database;
  await whileApiServes(studioEnvironment(database), async ({ port }) => {
    await liftLimits(storage.pool); // the server wrote the plans anew when it started
    const keys = seeds.map(({ key }) => key);
    const measure = () =>
      saturate({ port, path: PATH, keys, connections: CONNECTIONS, durationMs: WINDOW_MS });
    let age = 0;
    const scrape = async () => {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      age = Number(/^database_oldest_snapshot_seconds (\S+)$/m.exec(text)?.[1]);
    };
    tell(report, `GET ${PATH}, ${CONNECTIONS} connections`, await measureAround(server.url, measure, scrape));
    report.target({
      name: `database_oldest_snapshot_seconds at the end of ${SECONDS} s: the alert is raised above ${ALERT_SECONDS}`,
      value: age,
      atLeast: Math.min(ALERT_SECONDS, SECONDS),
      unit: 's',
    });
  });
}

/** The same for admissions alone, which make many times as many row versions. */
async function measureAdmissions(report, { server, storage, peppers, seeds }) {
  const admission = storage.admission(peppers);
  const load = (call) => () => applyLoad({ durationMs: WINDOW_MS, inFlight: IN_FLIGHT, call });
  const many = load((index) => admitOrFail(admission, seeds[index % seeds.length].key));
  const one = load(() => admitOrFail(admission, seeds[0].key));
  const accounts = `admissions of ${seeds.length.toLocaleString('en')} accounts, ${IN_FLIGHT} in flight`;
  tell(report, accounts, await measureAround(server.url, many));
  tell(report, `admissions of one hot key, ${IN_FLIGHT} in flight`, await measureAround(server.url, one));
}

/** Windows before, while and after a snapshot is held; the first one of all warms up. */
async function measureAround(url, measure, beforeRelease = () => undefined) {
  await measure();
  const before = await measure();
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  // The server itself ends a transaction that does nothing for a minute.
  await holder.query('set idle_in_transaction_session_timeout = 0');
  await holder.query('begin isolation level repeatable read');
  await holder.query('select 1');
  const during = [];
  for (const startedAt = performance.now(); performance.now() - startedAt < SECONDS * 1000;) {
    during.push(await measure());
  }
  await beforeRelease();
  await holder.query('rollback');
  await holder.end();
  await measure();
  return { before, during, after: await measure() };
}

function tell(report, name, { before, during, after }) {
  const rowOf = (when, { perSecond, p50Ms, p99Ms }) => [
    when,
    perSecond,
    perSecond / before.perSecond,
    p50Ms,
    p99Ms,
  ];
  const seconds = WINDOW_MS / 1000;
  report.table({
    title: name,
    columns: ['', 'per second', '× before', 'p50 ms', 'p99 ms'],
    rows: [
      rowOf('before', before),
      ...during.map((load, index) => rowOf(`held for ${(index + 1) * seconds} s`, load)),
      rowOf(`${2 * seconds} s after`, after),
    ],
  });
  report.target({
    name: `beside a snapshot held for ${SECONDS} s × before: ${name}`,
    value: during.at(-1).perSecond / before.perSecond,
    atLeast: 0.5,
    unit: '×',
  });
}
