// `node tools/bench/run.mjs [admission|better-auth|gateway|guard|http|mcp|start|stdio ...]`: all of them, or the named ones, one after another.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const NAMES = ['admission', 'better-auth', 'gateway', 'guard', 'http', 'mcp', 'start', 'stdio'];
const NEED_PEERS = new Set(['better-auth', 'guard', 'http', 'mcp', 'start']);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${NAMES.join(', ')}.`);
  process.exit(2);
}

const run = async (command, args, cwd) => {
  const child = spawn(command, args, { cwd, stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  const [code] = await once(child, 'exit');
  process.removeListener('SIGTERM', pass).removeListener('SIGINT', pass);
  if (code !== 0) process.exit(code ?? 1);
};

for (const name of wanted.length > 0 ? wanted : NAMES) {
  if (NEED_PEERS.has(name) && !existsSync(join(HERE, 'peers/node_modules/autocannon'))) {
    console.log('Installing what is compared with (tools/bench/peers) ...');
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], join(HERE, 'peers'));
  }
  console.log(`\n=== ${name}`);
  await run(process.execPath, [join(HERE, `${name}.mjs`)], join(HERE, '../..'));
}
