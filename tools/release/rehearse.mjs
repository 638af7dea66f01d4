#!/usr/bin/env node
/**
 * Rehearses a release from beginning to end against a registry on loopback: releases everything from a copy of the
 * repository, installs it in empty projects as strangers would, runs it there, releases again and upgrades.
 *
 *   node tools/release/rehearse.mjs                                    all of it
 *   node tools/release/rehearse.mjs --folder <folder> --only a,b       some steps, on what that folder has from before
 *   node tools/release/rehearse.mjs --keep                             leaves the folder for a look
 *
 * It rehearses the last commit: what is not committed is not released. The tree is not written to.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll } from './lib/children.mjs';
import { ensureInstalled, ensureWorkspaceInstalled } from './lib/installed.mjs';
import { startRegistry } from './lib/registry.mjs';
import {
  alone,
  commonjs,
  commonjsService,
  esm,
  esmService,
  stdio,
  types,
  update,
} from './rehearsal/consumer-steps.mjs';
import { examples } from './rehearsal/example-steps.mjs';
import { packages, sizes, surface } from './rehearsal/package-steps.mjs';
import { copy, download, firstRelease, secondRelease } from './rehearsal/publish-steps.mjs';
import { container, server } from './rehearsal/server-steps.mjs';

/** Each step: what it is called in `--only`, what it shows, what it does, and whether all others need it. */
const STEPS = [
  ['copy', 'the last commit is copied, with its history', copy, true],
  ['first-release', 'nx release publishes every package for the first time', firstRelease, true],
  ['download', 'every package comes back from the registry', download, true],
  ['packages', 'contents, publint and attw find nothing in any package', packages],
  ['surface', 'the public surface is the one of the committed reports', surface],
  ['sizes', 'every package weighs what the committed table says', sizes],
  ['esm', 'an empty ES module project imports every entry', esm],
  ['commonjs', 'an empty CommonJS project requires every entry', commonjs],
  ['types', 'TypeScript accepts every entry: nodenext and bundler, strict, skipLibCheck off', types],
  ['esm-service', 'a NestJS service on PostgreSQL answers 401, 403, 200 and 429', esmService],
  ['commonjs-service', 'an Express service in CommonJS answers 401, 403, 200 and 429', commonjsService],
  ['alone', 'the guard is small, and what promises to be alone is alone', alone],
  ['server', 'npx @paretostudio/server serves the product', server],
  ['stdio', 'npx paretostudio-mcp --version', stdio],
  ['second-release', 'a feature is released: the next version, and the changelog says so', secondRelease],
  ['update', 'npm update brings it, and the service runs on', update],
  ['stdio-upgrade', 'npx paretostudio-mcp --version tells the next version', stdio],
  ['server-upgrade', 'the next server serves the data of the one before', server],
  ['container', 'the steps of the Containerfile install and start the server', container],
  ['examples', 'every example installs from the registry and passes its test', examples],
];

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const chosen = values.only?.split(',') ?? STEPS.map(([name]) => name);
const unknown = chosen.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}.`);

ensureWorkspaceInstalled();
ensureInstalled();
const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'paretostudio-release-'));
mkdirSync(folder, { recursive: true });
const paths = { folder, copy: join(folder, 'copy'), tarballs: join(folder, 'tarballs') };
// A cache of its own: what npm remembers of another rehearsal has the same names and versions, and other contents.
const npm = { npm_config_cache: join(folder, 'npm-cache'), NPM_CONFIG_CACHE: undefined };
const registry = await startRegistry(join(folder, 'registry'));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await endAll();
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}

const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const [name, title, work, isNeeded = false] of STEPS.filter(([step]) => chosen.includes(step))) {
    const began = Date.now();
    const told = (word) =>
      console.log(`${word} ${title} (${name}, ${((Date.now() - began) / 1000).toFixed(1)} s)`);
    try {
      await work({ paths, registryUrl: registry.url, npm });
      counts.passed++;
      told('ok     ');
    } catch (error) {
      counts.failed++;
      told('FAILED ');
      console.log(error.message.replace(/^/gm, '        '));
      if (isNeeded) break;
    }
  }
} finally {
  await registry.stop();
  if (values.keep || values.folder) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
if (process.env.TEST_COUNTS_FILE) appendFileSync(process.env.TEST_COUNTS_FILE, `${JSON.stringify(counts)}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
