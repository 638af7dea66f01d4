// `node tools/interop/conformance.mjs`: the official conformance suite against a fixture behind the real guard, and
// what of it looks at the wire alone against the built server itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WORKSPACE, whileServing } from '../bench/lib/server-process.mjs';
import { AUTHORIZATION_SCENARIOS, runAuthorization } from './lib/authorization.mjs';
import { writeCounts } from './lib/counts.mjs';
import { installed } from './lib/installed.mjs';
import { judge } from './lib/judge.mjs';
import { withKeyProxy } from './lib/key-proxy.mjs';
import { makeLibrary } from './lib/library.mjs';
import { withStudio } from './lib/studio.mjs';
import { requiredScenarios, runSuite } from './lib/suite.mjs';

const BASELINE = JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8'));
const REVISIONS = ['2025-11-25', '2026-07-28'];
/** What can be asked of a server that has none of the suite's own tools, resources and prompts. */
const OF_THE_WIRE = {
  '2025-11-25': [
    'server-initialize',
    'ping',
    'tools-list',
    'prompts-list',
    'resources-list',
    'dns-rebinding-protection',
  ],
  '2026-07-28': [
    'server-stateless',
    'tools-list',
    'prompts-list',
    'resources-list',
    'sep-2164-resource-not-found',
    'dns-rebinding-protection',
    'caching',
    'http-header-validation',
    'input-required-result-unsupported-methods',
  ],
};
/** What the fixture's tools show of the gateway when they are called through it; it passes on tools and nothing else. */
const OF_THE_GATEWAY = {
  '2025-11-25': [
    'server-initialize',
    'ping',
    'tools-list',
    'tools-call-simple-text',
    'tools-call-image',
    'tools-call-audio',
    'tools-call-embedded-resource',
    'tools-call-mixed-content',
    'tools-call-error',
    'tools-call-with-progress',
    'dns-rebinding-protection',
  ],
  '2026-07-28': [
    'server-stateless',
    'tools-list',
    'tools-call-simple-text',
    'tools-call-image',
    'tools-call-audio',
    'tools-call-embedded-resource',
    'tools-call-mixed-content',
    'tools-call-error',
    'tools-call-with-progress',
    'input-required-result-basic-elicitation',
    'input-required-result-request-state',
    'input-required-result-multiple-input-requests',
    'input-required-result-multi-round',
    'input-required-result-missing-input-response',
    'input-required-result-tampered-state',
    'input-required-result-unsupported-methods',
    'dns-rebinding-protection',
    'caching',
    'http-header-validation',
  ],
};
const FIXTURE = fileURLToPath(new URL('./fixture-server.mjs', import.meta.url));
const FROM_SOURCES = [
  '--conditions',
  '@paretostudio/source',
  '--import',
  './tools/interop/lib/typescript.mjs',
];

await installed();
const verdicts = await withStudio(async (studio) => {
  await makeLibrary(studio); // lists that are empty would pass without being looked at
  const fixture = await whileServing(
    FIXTURE,
    studio.env,
    async ({ port }) => {
      const origin = `http://127.0.0.1:${port}`;
      const connection = await connect(studio, `${origin}/mcp`);
      return [
        ...(await throughProxy(origin, studio.key, (proxy) => runRequirements(`${proxy}/mcp`))),
        ...(await throughProxy(studio.origin, studio.key, (proxy) =>
          runScenarios('gateway', OF_THE_GATEWAY, `${proxy}/mcp/conn_${connection}`),
        )),
      ];
    },
    { execArgv: FROM_SOURCES, cwd: WORKSPACE },
  );
  const server = await throughProxy(studio.origin, studio.key, (proxy) =>
    runScenarios('server', OF_THE_WIRE, `${proxy}/mcp`),
  );
  return [...fixture, ...server, ...(await runAuthorizations(studio))];
});

const sum = (count) => verdicts.reduce((total, { verdict }) => total + count(verdict), 0);
const counts = {
  passed: sum(({ passed }) => passed),
  failed: sum(({ problems }) => problems.length),
  skipped: sum(({ excepted }) => excepted),
};
writeCounts(counts);
console.log(
  `Conformance: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} in the baseline`,
);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function throughProxy(origin, key, run) {
  return withKeyProxy({ origin, key }, run);
}

/** Connects the studio to an upstream that its own key opens, and approves whatever that offers. */
async function connect({ ask, key }, url) {
  const { id, toolsHash } = await ask('POST', '/v1/connections', {
    name: 'Fixture',
    url,
    authentication: { type: 'bearer', token: key },
  });
  await ask('POST', `/v1/connections/${id}/tools/approve`, { toolsHash });
  return id;
}

/** Everything that the two revisions require, against the fixture. */
async function runRequirements(url) {
  const verdicts = [];
  for (const revision of REVISIONS) {
    const results = await runSuite(url, ['--requirements', revision]);
    verdicts.push(tell('fixture', revision, results, requiredScenarios(revision)));
  }
  return verdicts;
}

/** One scenario after the other: the suite has no option for a list of them. */
async function runScenarios(subject, scenarios, url) {
  const verdicts = [];
  for (const revision of REVISIONS) {
    const results = new Map();
    for (const scenario of scenarios[revision]) {
      const selection = ['--scenario', scenario, '--spec-version', revision];
      for (const [name, checks] of await runSuite(url, selection)) results.set(name, checks);
    }
    verdicts.push(tell(subject, revision, results, scenarios[revision]));
  }
  return verdicts;
}

/** The built server as an authorization server; a program signs in and consents. */
async function runAuthorizations(studio) {
  const verdicts = [];
  for (const revision of REVISIONS) {
    const results = await runAuthorization(studio, revision);
    verdicts.push(tell('authorization', revision, results, AUTHORIZATION_SCENARIOS));
  }
  return verdicts;
}

function tell(subject, revision, results, required) {
  const verdict = judge(results, { required, exceptions: BASELINE[subject][revision] });
  console.log(
    `${subject}, ${revision}: ${results.size} scenarios, ${verdict.passed} checks passed, ` +
      `${verdict.excepted} in the baseline, ${verdict.problems.length} problems`,
  );
  for (const problem of verdict.problems) console.log(`  ✗ ${problem}`);
  return { subject, revision, verdict };
}
