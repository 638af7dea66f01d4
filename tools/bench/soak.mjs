// Half an hour at 70 % of capacity while keys and plans change at random: `run.mjs soak`.
import { databaseFacts } from './lib/bench-database.mjs';
import { MemoryTrend } from './lib/memory-trend.mjs';
import { seededRandom } from './lib/random.mjs';
import { benchmark } from './lib/report.mjs';
import { liftLimits } from './lib/seed.mjs';
import { studioEnvironment, whileApiServes } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { SoakClient } from './lib/soak-client.mjs';
import { CLOSED_PLAN, OPEN_PLAN } from './lib/soak-person.mjs';
import { Soak } from './lib/soak.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const SECONDS = setting('SOAK_SECONDS', 1800);
const CAPACITY_SECONDS = setting('SOAK_CAPACITY_SECONDS', 15);
const SEED = setting('SOAK_SEED', 8);
const SHARE_OF_CAPACITY = 0.7;
const CONNECTIONS = 64;
const PEOPLE = 20;

await benchmark('soak', (report) =>
  withStudioDatabase(async ({ server, storage, pepperText, seeds }) => {
    report.facts({ database: await databaseFacts(storage.pool) });
    const env = studioEnvironment({ server, pepperText });
    const ran = await whileApiServes(env, async ({ port, pid }) => {
      await setLimits(storage.pool);
      const client = new SoakClient(port, CONNECTIONS);
      const soak = new Soak({ client, seeds, random: seededRandom(SEED) });
      await soak.invite(PEOPLE);
      await soak.measureCapacity({ inFlight: CONNECTIONS, durationMs: 3_000 }); // warms up
      const capacity = await soak.measureCapacity({
        inFlight: CONNECTIONS,
        durationMs: CAPACITY_SECONDS * 1_000,
      });
      const memory = new MemoryTrend(pid);
      const perSecond = capacity.perSecond * SHARE_OF_CAPACITY;
      const load = await soak.run({ perSecond, durationMs: SECONDS * 1_000 });
      const trend = memory.end();
      const brokenChains = await countBrokenChains(soak);
      client.close();
      return { soak, capacity, load, perSecond, trend, brokenChains };
    });
    // The server has ended: what it wrote behind is written.
    tell(report, { ...ran, ...(await readRecords(storage.pool, ran.soak)) });
  }),
);

/** One plan that refuses nothing, and one that refuses what costs. The server wrote the plans anew when it started. */
async function setLimits(pool) {
  for (const plan of ['free', OPEN_PLAN, CLOSED_PLAN]) await liftLimits(pool, plan);
  await pool.query('update paretostudio.plans set requests_per_day = 0 where id = $1', [CLOSED_PLAN]);
}

async function countBrokenChains({ people, client }) {
  const path = '/v1/audit-events/verify';
  const answers = await Promise.all(people.map(({ cookie }) => client.ask({ path, cookie })));
  return answers.filter(({ body }) => body.valid !== true).length;
}

/** What the database holds of what was answered. */
async function readRecords(pool, { people, counts }) {
  const { rows: events } = await pool.query(
    'select account_id, action, count(*)::integer as count from paretostudio.audit_events group by 1, 2',
  );
  const written = new Map(events.map((row) => [`${row.account_id} ${row.action}`, row.count]));
  let acknowledged = 0;
  let lostEvents = 0;
  for (const { accountId, acknowledged: byAction } of people) {
    for (const [action, count] of Object.entries(byAction)) {
      acknowledged += count;
      lostEvents += Math.max(0, count - (written.get(`${accountId} ${action}`) ?? 0));
    }
  }
  const { rows: records } = await pool.query(
    `select count(*)::integer as ok from paretostudio.usage_records where cost > 0 and outcome = 'ok'`,
  );
  return { acknowledged, lostEvents, lostRecords: counts.admitted - records[0].ok };
}

function tell(report, { soak, capacity, load, perSecond, trend, ...records }) {
  const { admitted, refused, failed, changes } = soak.counts;
  report.table({
    title: `${SECONDS} s at ${SHARE_OF_CAPACITY * 100} % of ${Math.round(capacity.perSecond)} requests a second`,
    columns: ['', 'value'],
    rows: [
      ['offered a second', perSecond],
      ['answered', load.count],
      ['skipped by the client', load.skipped],
      ['p50 ms', load.p50Ms],
      ['p99 ms', load.p99Ms],
      ['admitted, with the measuring of the capacity', admitted],
      ['refused, the same', refused],
      ...Object.entries(changes).map(([name, count]) => [`changes: ${name}`, count]),
      ['audit events of changes that were answered', records.acknowledged],
      ['resident at most, MiB', trend.highestMiB],
    ],
  });
  report.table({
    title: 'Resident memory of the server',
    columns: ['', 'MiB'],
    rows: trend.parts.map((mib, part) => [`tenth ${part + 1} of the time`, mib]),
  });
  const none = (name, value) => report.target({ name, value, atMost: 0 });
  report.target({
    name: 'wrong admissions in half an hour of changes at 70 % of capacity',
    value: soak.wrong.admissions,
    atMost: 0,
    headline: true,
  });
  none('wrong refusals', soak.wrong.refusals);
  none('requests that failed', failed);
  none('audit events lost', records.lostEvents);
  none('audit chains broken', records.brokenChains);
  none('usage records lost', records.lostRecords);
  const slope = { name: 'slope of resident memory after the warm-up', value: trend.slopeMiBPerHour };
  report.target({ ...slope, atMost: 10, unit: 'MiB/h' });
}
