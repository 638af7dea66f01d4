// `node tools/interop/inspector.mjs`: the MCP Inspector's command line against the built server over HTTP, in each
// protocol era, and against the built stdio program.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKSPACE, freePort } from '../bench/lib/server-process.mjs';
import { writeCounts } from './lib/counts.mjs';
import { EXIT, inspect } from './lib/inspector.mjs';
import { installed } from './lib/installed.mjs';
import { makeLibrary } from './lib/library.mjs';
import { withStudio } from './lib/studio.mjs';

const STDIO_PROGRAM = join(WORKSPACE, 'apps/mcp-stdio/dist/paretostudio-mcp.js');
const NO_KEY_OF_ANYBODY = 'psk_00000000000000000000000000000000';
const ABSENT_ID = '00000000-0000-4000-8000-000000000000';

/**
 * @typedef {object} Case
 * @property {string} promise
 * @property {string[]} options
 * @property {number} [exit] default 0
 * @property {(result: any, errors: string) => void} [holds]
 */

/** What holds at every door and in every era. */
const everywhere = ({ agent, prompt, skill }) => [
  {
    promise: 'introduces itself',
    options: ['--method', 'initialize'],
    holds: ({ serverInfo }) => assert.equal(serverInfo.name, 'paretostudio'),
  },
  {
    promise: 'lists tools whose schemas every client can read',
    options: ['--method', 'tools/list', '--strict'],
    holds: ({ tools }) => assert.ok(tools.some(({ name }) => name === 'get_prompt')),
  },
  {
    promise: 'answers a tool with structured content',
    options: [
      '--method',
      'tools/call',
      '--tool-name',
      'get_prompt',
      '--tool-args-json',
      json({ id: prompt }),
    ],
    holds: ({ structuredContent }) => assert.equal(structuredContent.id, prompt),
  },
  {
    promise: 'tells by exit code 5 of a tool that failed',
    options: [
      '--method',
      'tools/call',
      '--tool-name',
      'get_prompt',
      '--tool-args-json',
      json({ id: ABSENT_ID }),
    ],
    exit: EXIT.toolError,
    holds: ({ isError }) => assert.equal(isError, true),
  },
  {
    promise: 'tells by exit code 5 of a tool that does not exist',
    options: ['--method', 'tools/call', '--tool-name', 'no_such_tool'],
    exit: EXIT.toolError,
  },
  {
    promise: 'lists prompts with their arguments',
    options: ['--method', 'prompts/list'],
    holds: ({ prompts }) => assert.deepEqual(names(prompts[0].arguments), ['name']),
  },
  {
    promise: 'fills a prompt in',
    options: ['--method', 'prompts/get', '--prompt-name', 'greeting', '--prompt-args', 'name=Ada'],
    holds: ({ messages }) => assert.equal(messages[0].content.text, 'Greet Ada.'),
  },
  {
    promise: 'lists skills and agents as resources',
    options: ['--method', 'resources/list'],
    holds: ({ resources }) => assert.deepEqual(resources.map(({ uri }) => uri).sort(), [agent, skill].sort()),
  },
  {
    promise: 'lists the templates of resources',
    options: ['--method', 'resources/templates/list'],
    holds: ({ resourceTemplates }) => assert.ok(resourceTemplates.length >= 4),
  },
  {
    promise: 'reads a skill',
    options: ['--method', 'resources/read', '--uri', skill],
    holds: ({ contents }) => assert.match(contents[0].text, /^---\nname: greeting\n/),
  },
];

await installed();
const home = mkdtempSync(join(tmpdir(), 'paretostudio-inspector-'));
const counts = { passed: 0, failed: 0 };
try {
  await withStudio(async (studio) => {
    const library = await makeLibrary(studio);
    for (const { name, target, extra = [] } of await doors(studio)) {
      for (const each of [...everywhere(library), ...extra]) await run(name, target, each);
    }
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
writeCounts(counts);
console.log(`Inspector: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/** The ways in: how the Inspector is told of each, and what holds there alone. */
async function doors({ origin, key }) {
  const http = (presented) => [
    `${origin}/mcp`,
    '--transport',
    'http',
    '--header',
    `Authorization: Bearer ${presented}`,
  ];
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const refused = {
    promise: 'tells by exit code 3 of a key that is not good',
    target: http(NO_KEY_OF_ANYBODY),
    options: ['--method', 'tools/list'],
    exit: EXIT.authRequired,
  };
  const absent = {
    promise: 'tells by exit code 4 of a server that is not there',
    target: [`${nobody}/mcp`, '--transport', 'http'],
    options: ['--method', 'tools/list'],
    exit: EXIT.unreachable,
  };
  if (!existsSync(STDIO_PROGRAM)) throw new Error('There is no bundle: npx nx build mcp-stdio');
  const stdio = (presented, url) => [
    ...['-e', `PARETOSTUDIO_API_KEY=${presented}`, '-e', `PARETOSTUDIO_API_URL=${url}`],
    ...[process.execPath, STDIO_PROGRAM],
  ];
  const unset = {
    promise: 'lists one tool that says what is wrong with the key',
    options: ['--method', 'tools/list', '--strict'],
    holds: ({ tools }) => assert.match(tools[0].description, /PARETOSTUDIO_API_KEY/),
  };
  const inEra = (target, era) => [...target, '--protocol-era', era];
  return [
    ...['legacy', 'auto', 'modern'].map((era) => ({
      name: `HTTP, ${era}`,
      target: inEra(http(key), era),
      extra: [refused, absent].map((each) => ({ ...each, target: inEra(each.target, era) })),
    })),
    ...['legacy', 'auto'].map((era) => ({
      name: `stdio, ${era}`,
      target: inEra(stdio(key, origin), era),
      extra: [{ ...unset, target: inEra(stdio(NO_KEY_OF_ANYBODY, origin), era) }],
    })),
  ];
}

async function run(door, target, { promise, options, exit = EXIT.ok, holds = () => undefined, ...own }) {
  const { code, result, errors } = await inspect([...(own.target ?? target), ...options], { home });
  try {
    assert.equal(code, exit, `it ended with ${code}`);
    holds(result?.result, errors);
    counts.passed += 1;
  } catch (error) {
    counts.failed += 1;
    console.log(`✗ ${door}: ${promise}\n  ${error.message}\n  ${errors.trim()}`);
  }
}

function names(list) {
  return list.map(({ name }) => name);
}

function json(value) {
  return JSON.stringify(value);
}
