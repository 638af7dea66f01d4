// What the studio costs over MCP, beside a server that has no key, no rights and no database: `run.mjs mcp`.
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { loadHttp } from './lib/http-load.mjs';
import { resultOf, toolCallRequest } from './lib/mcp-requests.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { liftLimits } from './lib/seed.mjs';
import { studioEnvironment, whileApiServes, whileServing, withCpuOf } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 5);
const ROUND_MS = setting('ROUND_MS', 3000);
/** Both servers get faster for that long, until their code is compiled. */
const WARM_UP_MS = setting('WARM_UP_MS', 6000);
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

await benchmark('mcp', (report) =>
  withStudioDatabase(async (database) => {
    const { storage, seeds } = database;
    report.facts({ database: await databaseFacts(storage.pool) });
    await whileApiServes(studioEnvironment(database), async (api) => {
      await liftLimits(storage.pool); // the server wrote the plans anew when it started
      const origin = `http://127.0.0.1:${api.port}`;
      const calls = [];
      // One after another: all at once they are more than the server takes.
      for (const { key } of seeds.slice(0, ACCOUNTS)) calls.push(await makePrompt(origin, key));
      const result = await resultOf(origin, toolCallRequest('modern', calls[0]));
      const program = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));
      await whileServing(
        program,
        { BENCH_TOOL: TOOL, BENCH_RESULT: JSON.stringify(result) },
        async (peer) => {
          const samples = await interleave({
            rounds: ROUNDS,
            roundMs: ROUND_MS,
            warmUpMs: WARM_UP_MS,
            candidates: candidatesOf({ api, peer, calls }),
          });
          reportOn(report, samples);
        },
      );
    });
  }),
);

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

/** Each sample also tells what the server alone spent, without the client and the database. */
function candidatesOf({ api, peer, calls }) {
  const load =
    ({ port, pid }, requests) =>
    (durationMs) =>
      withCpuOf(pid, () =>
        loadHttp({
          url: `http://127.0.0.1:${port}`,
          requests,
          expected: PROMPT.title,
          connections: CONNECTIONS,
          durationMs,
        }),
      );
  const candidates = {};
  for (const era of ERAS) {
    const keyless = toolCallRequest(era, { ...calls[0], key: undefined });
    candidates[bare(era)] = load(peer, [keyless]);
    candidates[studio(era)] = load(
      api,
      calls.map((call) => toolCallRequest(era, call)),
    );
  }
  const read = ({ args: { id }, key }) => ({
    path: `/v1/prompts/${id}`,
    headers: { authorization: `Bearer ${key}` },
  });
  return { ...candidates, [REST]: load(api, calls.map(read)) };
}

function reportOn(report, samples) {
  report.loads(
    `${TOOL}, ${CONNECTIONS} connections`,
    Object.entries(samples).map(([name, own]) =>
      summarize(name, own, {
        ratios: { bare: ratio(own, samples[bare(eraOf(name))]), REST: ratio(own, samples[REST]) },
      }),
    ),
  );
  for (const era of ERAS) {
    report.target({
      name: `MCP tools/call (${TOOL}) × a bare SDK server, ${era} era`,
      value: ratio(samples[studio(era)], samples[bare(era)]),
      atLeast: 0.7,
      unit: '×',
      headline: true,
    });
  }
}

/** The read over REST is compared with the server of the modern era. */
function eraOf(name) {
  return ERAS.find((era) => name.endsWith(era)) ?? 'modern';
}
