import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, start } from './children.mjs';
import { freePort } from './free-port.mjs';
import { TOOL } from './installed.mjs';

const START_MS_MAX = 30_000;

/**
 * A registry of npm packages on loopback, for ours alone.
 *
 * @typedef {object} Registry
 * @property {string} url it ends in a slash
 * @property {() => Promise<void>} stop ends it; what was published stays in its folder
 */

/**
 * Starts a registry that knows nothing but what is published to it: it has no upstream, so that no package of the
 * outside can stand in for one of ours, and takes packages of no other name, so that nothing else can get in.
 *
 * @param {string} folder for its configuration, its packages and its log; made when it is not there
 * @returns {Promise<Registry>}
 */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const url = `http://127.0.0.1:${await portOf(folder)}/`;
  writeFileSync(join(folder, 'config.yaml'), configuration(folder));
  const log = openSync(join(folder, 'log.txt'), 'w');
  const program = join(TOOL, 'node_modules/verdaccio/bin/verdaccio');
  const child = start(
    process.execPath,
    [program, '--config', join(folder, 'config.yaml'), '--listen', url.slice(0, -1)],
    { stdio: ['ignore', log, log] },
  );
  const stop = async () => void (await end(child));
  try {
    await untilAnswers(`${url}-/ping`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** The port that this folder's registry had before, where a lockfile may name it; else one that is free. */
async function portOf(folder) {
  const file = join(folder, 'port');
  if (!existsSync(file)) writeFileSync(file, String(await freePort()));
  return readFileSync(file, 'utf8');
}

function configuration(folder) {
  const ours = ['access: $all', 'publish: $all', 'unpublish: none'].map((line) => `    ${line}`).join('\n');
  return [
    `storage: ${JSON.stringify(join(folder, 'storage'))}`,
    'web: { enable: false }',
    'uplinks: {}',
    'packages:',
    ...["'@paretostudio/*'", 'paretostudio-mcp'].map((name) => `  ${name}:\n${ours}`),
    "  '**':\n    access: none\n    publish: none",
    'max_body_size: 50mb',
    'log: { type: stdout, format: pretty, level: http }',
    '',
  ].join('\n');
}

async function untilAnswers(url, child) {
  const until = Date.now() + START_MS_MAX;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The registry ended with ${child.exitCode} instead of starting.`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (Date.now() > until) throw new Error('The registry does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
