#!/usr/bin/env node
/**
 * Installs each example in a folder of its own, outside the repository, and runs its test there.
 *
 *   node tools/examples/run.mjs                                    with packages made from what is built in the tree
 *   node tools/examples/run.mjs --registry <url> [--version <v>]   with what a registry has; default the tree's version
 *   node tools/examples/run.mjs --only fastify,ten-lines --keep    some of them, and leaves their folders for a look
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layOutExample, listExamples, packagesOf } from './lib/lay-out-example.mjs';
import { packagesFromRegistry, packagesFromTree } from './lib/package-source.mjs';
import { run } from './lib/run-command.mjs';

const { values } = parseArgs({
  options: {
    registry: { type: 'string' },
    version: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const all = listExamples();
const chosen = values.only?.split(',') ?? all;
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'paretostudio-examples-'));
let isToStop = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isToStop = true));
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const packages = values.registry
    ? packagesFromRegistry(values.registry, values.version)
    : packagesFromTree(join(folder, 'packed'), chosen.flatMap(packagesOf));
  for (const name of chosen) {
    const began = Date.now();
    const told = (word) => console.log(`${word} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    try {
      const project = join(folder, name);
      mkdirSync(project);
      layOutExample(name, project, packages);
      await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], project);
      await run('npm', ['test'], project);
      counts.passed++;
      told('ok     ');
    } catch (error) {
      counts.failed++;
      told('FAILED ');
      console.log(error.message.replace(/^/gm, '        '));
    }
    if (isToStop) break;
  }
} finally {
  if (values.keep) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
if (process.env.TEST_COUNTS_FILE) appendFileSync(process.env.TEST_COUNTS_FILE, `${JSON.stringify(counts)}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
