// `node tools/bench/run.mjs [--keep] [name ...]`: all scenarios, or the named ones, one after another, each a process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCENARIOS } from './scenarios.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const names = SCENARIOS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
const env = values.keep ? { ...process.env, BENCH_RESULTS: join(HERE, 'results') } : process.env;

for (const { name, needsPeers } of SCENARIOS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (needsPeers && !existsSync(join(HERE, 'peers/node_modules/.package-lock.json'))) {
    console.log('Installing what is compared with (tools/bench/peers) ...');
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], join(HERE, 'peers'));
  }
  console.log(`\n=== ${name}`);
  await run(process.execPath, [join(HERE, `${name}.mjs`)], join(HERE, '../..'));
}
if (values.keep) await run(process.execPath, [join(HERE, 'tables.mjs')], join(HERE, '../..'));

async function run(command, args, cwd) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  const [code] = await once(child, 'exit');
  process.removeListener('SIGTERM', pass).removeListener('SIGINT', pass);
  if (code !== 0) process.exit(code ?? 1);
}
