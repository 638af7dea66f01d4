import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { freePort, startStudio } from './studio.js';

const LINES_MAX = 10;
const START_MS_MAX = 60_000;

let studio;
let own;
let client;

before(async () => {
  studio = await startStudio();
  own = await studio.makeKey({ self: ['verify_api_key'] });
  client = await studio.makeKey({ self: ['get_usage'] });
});
after(() => studio?.stop());

test('the guide’s service is ten lines, imports included, and answers 401 and 200', async () => {
  const text = await readFile('guide/server.mjs', 'utf8');
  assert.ok(linesOf(text).length <= LINES_MAX, text);
  await expectGuarded('guide/started.mjs', text);
});

test('the service of passport-api-key’s README is ten lines beside its imports, and answers 401 and 200', async () => {
  const text = await readFile('readme/service.ts', 'utf8');
  const own = linesOf(text).filter((line) => !line.startsWith('import '));
  assert.ok(own.length <= LINES_MAX, text);
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ES2022,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  };
  await expectGuarded('readme/started.mjs', ts.transpileModule(text, { compilerOptions }).outputText);
});

const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '');

/** Starts a text with nothing changed but its port, its server's address and its key, and asks its one route. */
async function expectGuarded(file, text) {
  const port = await freePort();
  const changed = text
    .replace(/\b4000\b/, port)
    .replace('http://127.0.0.1:3000', studio.baseUrl)
    .replace('psk_your_key_here', own.key);
  await writeFile(file, changed);
  const [, url] = /process\.env/.test(text) ? (text.match(/\b(\w+): baseUrl\b/) ?? []) : [];
  const [, key] = /process\.env/.test(text) ? (text.match(/\b(\w+): key\b/) ?? []) : [];
  const configured = { ...(url && { [url]: studio.baseUrl }), ...(key && { [key]: own.key }) };
  const program = spawn(process.execPath, [file], {
    env: { ...process.env, ...configured },
    stdio: 'inherit',
  });
  const ended = once(program, 'close');
  try {
    const ask = (headers = {}) => fetch(`http://127.0.0.1:${port}/hello`, { headers });
    const without = await untilAnswered(ask);
    assert.equal(without.status, 401);
    assert.match(without.headers.get('www-authenticate'), /^Bearer /);
    assert.match(without.headers.get('content-type'), /^application\/problem\+json/);
    const granted = await ask({ authorization: `Bearer ${client.key}` });
    assert.equal(granted.status, 200);
    assert.match(granted.headers.get('ratelimit'), /"requests";r=\d+/);
  } finally {
    program.kill();
    await ended;
  }
}

async function untilAnswered(ask) {
  for (const until = Date.now() + START_MS_MAX; Date.now() < until; await sleep(100)) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
  }
  throw new Error('The service did not start.');
}
