#!/usr/bin/env node
/**
 * Lays out the projects that are published in `tmp/packages/<project>`, each as its package will be. All that packs
 * or publishes does it from there; what is staged is what is in each `dist`, so build first.
 *
 *   node tools/release/stage.mjs [--to <folder>] [project ...]     all that are published, by default
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stagePackages } from './lib/stage-package.mjs';
import { listPublishable, WORKSPACE } from './lib/workspace.mjs';

const { values, positionals } = parseArgs({
  options: { to: { type: 'string', default: join(WORKSPACE, 'tmp/packages') } },
  allowPositionals: true,
});
const publishable = listPublishable();
const unknown = positionals.filter((name) => !publishable.some((project) => project.name === name));
if (unknown.length > 0) throw new Error(`Not published from here: ${unknown.join(', ')}.`);
const projects = publishable.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const staged = stagePackages(projects, { workspace: WORKSPACE, destination: resolve(values.to) });
for (const folder of staged.values()) console.log(folder);
