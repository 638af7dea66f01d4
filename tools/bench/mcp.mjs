// What the studio costs over MCP, beside a server that has no key, no rights and no database: `run.mjs mcp`.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { loadHttp } from './lib/http-load.mjs';
import { resultOf, toolCallRequest } from './lib/mcp-requests.mjs';
import { machine, printRows, printTargets, saveReport } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { liftLimits } from './lib/seed.mjs';
import { cpuSeconds, whileApiServes, whileServing } from './lib/server-process.mjs';
import { spread } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 3000);
/** Both servers get faster for that long, until their code is compiled. */
const WARM_UP_MS = Number(process.env.BENCH_WARM_UP_MS ?? 6000);
const CONNECTIONS = 32;
/** Accounts that ask in turns on each connection, each for a prompt of its own. */
const ACCOUNTS = CONNECTIONS * 8;
const TOOL = 'get_prompt';
const ERAS = ['modern', 'legacy'];
const PROMPT = {
  title: 'Weekly report',
  description: 'Turns the notes of a week into a report.',
  body: 'Write a report about {{topic}} for {{reader}}.\n'.repeat(10),
  variables: ['topic', 'reader'].map((name) => ({ name, description: name, required: true, default: null })),
};
const bare = (era) => `bare SDK server, ${era}`;
const studio = (era) => `the studio: ${TOOL}, ${era}`;
const REST = 'the studio: GET /v1/prompts/{id}';

await withStudioDatabase(async ({ server, storage, pepperText, seeds }) => {
  const facts = machine({ database: await databaseFacts(storage.pool) });
  const env = {
    DATABASE_URL: server.url,
    KEY_PEPPERS: pepperText,
    CREDENTIAL_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    COOKIE_SECRET: randomBytes(32).toString('base64url'),
  };
  await whileApiServes(env, async (api) => {
    await liftLimits(storage.pool); // the server wrote the plans anew when it started
    const origin = `http://127.0.0.1:${api.port}`;
    const calls = await Promise.all(seeds.slice(0, ACCOUNTS).map(({ key }) => makePrompt(origin, key)));
    const result = await resultOf(origin, toolCallRequest('modern', calls[0]));
    const program = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));
    await whileServing(program, { BENCH_TOOL: TOOL, BENCH_RESULT: JSON.stringify(result) }, (peer) =>
      measure({ facts, api, peer, calls }),
    );
  });
});

async function makePrompt(origin, key) {
  const answer = await fetch(`${origin}/v1/prompts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(PROMPT),
  });
  if (!answer.ok) throw new Error(`no prompt was made: ${answer.status} ${await answer.text()}`);
  const { id } = await answer.json();
  return { name: TOOL, args: { id }, key };
}

async function measure({ facts, api, peer, calls }) {
  const routes = {};
  for (const era of ERAS) {
    const requests = calls.map((call) => toolCallRequest(era, call));
    const keyless = [toolCallRequest(era, { ...calls[0], key: undefined })];
    routes[bare(era)] = { ...peer, requests: Array(CONNECTIONS).fill(keyless).flat() };
    routes[studio(era)] = { ...api, requests };
  }
  const read = ({ args: { id }, key }) => ({
    path: `/v1/prompts/${id}`,
    headers: { authorization: `Bearer ${key}` },
  });
  routes[REST] = { ...api, requests: calls.map(read) };
  const samples = await interleave({ rounds: ROUNDS, candidates: candidatesOf(routes) });
  const rows = Object.keys(routes).map((name) =>
    summarize(name, samples[name], {
      serverCpuMicros: spread(samples[name].map((sample) => sample.serverCpuMicros)),
      ratios: {
        bare: ratio(samples[name], samples[bare(eraOf(name))]),
        REST: ratio(samples[name], samples[REST]),
      },
    }),
  );
  printRows(`${TOOL}, ${CONNECTIONS} connections`, rows);
  console.table(
    Object.fromEntries(
      rows.map(({ name, serverCpuMicros }) => [name, { 'server cpu µs a call': serverCpuMicros.median }]),
    ),
  );
  const targets = ERAS.map((era) => ({
    what: `${TOOL} × bare SDK server, ${era}`,
    value: rows.find(({ name }) => name === studio(era)).ratios.bare.median,
    target: 0.7,
  }));
  printTargets(targets);
  saveReport('mcp', { machine: facts, rows, targets });
}

/** The read over REST is compared with the server of the modern era. */
function eraOf(name) {
  return ERAS.find((era) => name.endsWith(era)) ?? 'modern';
}

/** Each sample also tells what the server alone spent, without the client and the database. */
function candidatesOf(routes) {
  const candidate =
    ({ port, pid, requests }) =>
    async (warmingUp) => {
      const before = cpuSeconds(pid);
      const load = await loadHttp({
        url: `http://127.0.0.1:${port}`,
        requests,
        connections: CONNECTIONS,
        durationMs: warmingUp ? WARM_UP_MS : ROUND_MS,
      });
      return { ...load, serverCpuMicros: ((cpuSeconds(pid) - before) / load.count) * 1e6 };
    };
  return Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, candidate(route)]));
}
