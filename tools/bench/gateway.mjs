// What a call of an upstream's tool costs through the studio, and what many and dead upstreams do to it: `run.mjs gateway`.
import { databaseFacts } from './lib/bench-database.mjs';
import { loadHttp } from './lib/http-load.mjs';
import { toolCallRequest } from './lib/mcp-requests.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { whileSampleServes } from './lib/sample-process.mjs';
import { liftLimits } from './lib/seed.mjs';
import { residentMiB, studioEnvironment, whileApiServes, withCpuOf } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { spread } from './lib/statistics.mjs';
import { studioClient } from './lib/studio-client.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 5);
const ROUND_MS = setting('ROUND_MS', 3000);
/** All three servers get faster for that long, until their code is compiled. */
const WARM_UP_MS = setting('WARM_UP_MS', 6000);
const ERAS = ['modern', 'legacy'];
const CONNECTIONS = [1, 16];
const TEXT = 'What goes around comes around.';

const UPSTREAMS = 200;
const TOOLS_EACH = 1000;
/** What the sample has beside generated tools. */
const TOOLS_NAMED = 11;
/** So that no account has more connections than it may. */
const UPSTREAMS_PER_ACCOUNT = 10;
const BIG_BYTES = 10 * 1024 * 1024;
const BIG_CALLS = 20;

const AGENT_UPSTREAMS = 20;
const DEAD_UPSTREAMS = 5;
/** The first of them find out who is dead; later ones may know. */
const AGENT_LISTS = 5;
/** The longest that one upstream may take to say its first word, and half a second for the list itself. */
const LIST_BUDGET_MS = 5500;

await benchmark('gateway', (report) =>
  withStudioDatabase(async (database) => {
    const { storage, seeds } = database;
    report.facts({ database: await databaseFacts(storage.pool) });
    const env = { ...studioEnvironment(database), EGRESS_ALLOW: '127.0.0.0/8' };
    const whileStudioServes = (work) =>
      whileApiServes(env, async (api) => {
        await liftLimits(storage.pool); // the server wrote the plans anew when it started
        return work({ ...api, origin: `http://127.0.0.1:${api.port}` });
      });
    const keys = seeds.map(({ key }) => key);
    await whileStudioServes((api) => measureLatency(report, api, keys[0]));
    await whileStudioServes((api) => measureMemory(report, api, keys.slice(1)));
    await whileStudioServes((api) => measureAgent(report, api, keys.slice(-3), storage.pool));
  }),
);

async function measureLatency(report, { origin, pid }, key) {
  return whileSampleServes([], async ({ url, pid: upstreamPid }) => {
    const { id } = await studioClient(origin, key).connect('Sample', url);
    const call = { name: 'echo', args: { text: TEXT } };
    const upstream = { url: new URL(url).origin, pid: upstreamPid };
    const studio = { url: origin, pid };
    const routes = {};
    for (const era of ERAS) {
      for (const connections of CONNECTIONS) {
        const toStudio = { ...call, key, path: `/mcp/conn_${id}` };
        const routeOf = (server, to) => ({ ...server, request: toolCallRequest(era, to), connections });
        routes[nameOf('direct', era, connections)] = routeOf(upstream, call);
        routes[nameOf('proxied', era, connections)] = routeOf(studio, toStudio);
      }
    }
    const samples = await interleave({
      rounds: ROUNDS,
      roundMs: ROUND_MS,
      warmUpMs: WARM_UP_MS,
      candidates: candidatesOf(routes),
    });
    reportLatency(report, samples);
  });
}

function nameOf(way, era, connections) {
  return `${way}, ${era}, ${connections}`;
}

/** Each sample also tells what the server that was asked spent, without the client, the database and what is behind it. */
function candidatesOf(routes) {
  const load =
    ({ pid, request, ...route }) =>
    (durationMs) =>
      withCpuOf(pid, () => loadHttp({ ...route, requests: [request], expected: TEXT, durationMs }));
  return Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, load(route)]));
}

function reportLatency(report, samples) {
  const pairs = CONNECTIONS.flatMap((connections) =>
    ERAS.map((era) => {
      const names = ['direct', 'proxied'].map((way) => nameOf(way, era, connections));
      const [direct, proxied] = names.map((name) => samples[name]);
      const added = spread(proxied.map(({ p50Ms }, round) => p50Ms - direct[round].p50Ms));
      return { era, connections, names, direct, proxied, times: ratio(proxied, direct), added };
    }),
  );
  report.loads(
    'tools/call of echo: era and connections',
    pairs.flatMap(({ names, direct, proxied, times }) => [
      summarize(names[0], direct),
      summarize(names[1], proxied, { ratios: { direct: times } }),
    ]),
  );
  report.table({
    title: 'What the way through the studio adds to the median answer',
    columns: ['', 'ms'],
    rows: pairs.map(({ names, added }) => [names[1], added]),
  });
  for (const { era, connections, times, added } of pairs) {
    report.target(
      connections === 1
        ? {
            name: `proxied tools/call, added to the median answer, ${era} era, 1 connection`,
            value: added,
            atMost: 2,
            unit: 'ms',
            headline: true,
          }
        : {
            name: `proxied tools/call × direct, ${era} era, ${connections} connections`,
            value: times,
            atLeast: 0.4,
            unit: '×',
            headline: true,
          },
    );
  }
}

/** Many upstreams with many tools, each listed once, and then answers that are too large. */
function measureMemory(report, { origin, pid }, keys) {
  return whileSampleServes(['--tools', String(TOOLS_EACH - TOOLS_NAMED)], async ({ url }) => {
    const atStartMiB = residentMiB(pid);
    const registered = await whileWatching(pid, () => registerAndList(origin, keys, url));
    const afterListsMiB = residentMiB(pid);
    const [{ id, client }] = registered.result;
    const refused = await whileWatching(pid, () => refuseBigAnswers(client, id));
    report.table({
      title: "The server's resident memory",
      columns: ['', 'MiB', 'peak MiB'],
      rows: [
        ['at its start', atStartMiB, null],
        [`${UPSTREAMS} lists of ${TOOLS_EACH} tools`, afterListsMiB, registered.peakMiB],
        [`${BIG_CALLS} answers of 10 MiB, refused`, residentMiB(pid), refused.peakMiB],
      ],
    });
    const size = { atMost: 350, unit: 'MiB' };
    report.target({
      name: `resident after ${UPSTREAMS} lists of ${TOOLS_EACH} tools`,
      value: afterListsMiB,
      ...size,
    });
    report.target({
      name: `resident while ${BIG_CALLS} answers of 10 MiB are refused`,
      value: refused.peakMiB,
      ...size,
    });
  });
}

async function registerAndList(origin, keys, url) {
  const made = [];
  for (let index = 0; index < UPSTREAMS; index++) {
    const client = studioClient(origin, keys[Math.floor(index / UPSTREAMS_PER_ACCOUNT)]);
    const { id, tools } = await client.connect(`Upstream ${index}`, url);
    const listed = await client.listTools(`conn_${id}`);
    if (listed.tools.length !== TOOLS_EACH) {
      throw new Error(`${listed.tools.length} tools listed, of ${JSON.stringify(tools)}`);
    }
    made.push({ id, client });
  }
  return made;
}

async function refuseBigAnswers(client, id) {
  for (let call = 0; call < BIG_CALLS; call++) {
    const { status, body } = await client.post(`/v1/connections/${id}/tools/big`, { bytes: BIG_BYTES });
    if (status !== 502 || body.reason !== 'too_large') {
      throw new Error(`not refused: ${status} ${JSON.stringify(body).slice(0, 500)}`);
    }
  }
}

/** Runs work and tells the most that a process held meanwhile. */
async function whileWatching(pid, work) {
  let peakMiB = residentMiB(pid);
  const timer = setInterval(() => (peakMiB = Math.max(peakMiB, residentMiB(pid))), 20);
  try {
    return { result: await work(), peakMiB };
  } finally {
    clearInterval(timer);
  }
}

/** An agent over upstreams that all live, one with some that are gone, and one with some that hang. */
async function measureAgent(report, { origin }, keys, pool) {
  const [ofAll, ofGone, ofHanging] = keys.map((key) => ({ client: studioClient(origin, key), pool }));
  return whileSampleServes([], async ({ url }) => {
    const all = await listWithDead({ ...ofAll, url });
    const gone = await whileSampleServes([], (dead) =>
      listWithDead({ ...ofGone, url, deadUrl: dead.url, kill: dead.end }),
    );
    const hanging = await whileSampleServes([], (dead) =>
      listWithDead({ ...ofHanging, url, deadUrl: dead.url, kill: dead.freeze }),
    );
    const lists = { 'all live': all, [`${DEAD_UPSTREAMS} gone`]: gone, [`${DEAD_UPSTREAMS} hang`]: hanging };
    report.table({
      title: `List of an agent over ${AGENT_UPSTREAMS} upstreams, all that is known of them stale`,
      columns: ['', 'ms'],
      rows: Object.entries(lists).map(([name, listMs]) => [name, spread(listMs)]),
    });
    for (const [state, listMs] of Object.entries({ gone, hanging })) {
      report.target({
        name: `slowest list of an agent, ${DEAD_UPSTREAMS} of ${AGENT_UPSTREAMS} upstreams ${state}`,
        value: Math.max(...listMs),
        atMost: LIST_BUDGET_MS,
        unit: 'ms',
      });
    }
  });
}

/** Lists one agent's tools a few times, each time after all that is known of its upstreams has gone stale. */
async function listWithDead({ client, pool, url, deadUrl = null, kill = () => undefined }) {
  const ids = [];
  for (let index = 0; index < AGENT_UPSTREAMS; index++) {
    const isDead = deadUrl !== null && index < DEAD_UPSTREAMS;
    const { id } = await client.connect(`Upstream ${index}`, isDead ? deadUrl : url);
    ids.push(id);
  }
  const { id } = await client.makeAgent('many', ids);
  await kill();
  const listMs = [];
  for (let list = 0; list < AGENT_LISTS; list++) {
    await pool.query(
      `update paretostudio.connections set tools_read_at = now() - interval '1 hour' where id = any($1)`,
      [ids],
    );
    const startedAt = performance.now();
    const { tools, warnings } = await client.listTools(`agent_${id}`);
    listMs.push(Math.round(performance.now() - startedAt));
    const expected = AGENT_UPSTREAMS * TOOLS_NAMED;
    if (tools.length !== expected) throw new Error(`${tools.length} tools of ${expected}`);
    if (warnings.length !== (deadUrl === null ? 0 : DEAD_UPSTREAMS)) throw new Error(warnings.join('\n'));
  }
  return listMs;
}
