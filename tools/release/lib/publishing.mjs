import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-command.mjs';

/**
 * The environment in which the copy publishes: every registry that npm may think of is the one of the rehearsal.
 *
 * @param {string} registryUrl on loopback
 * @param {string} folder for an .npmrc
 * @returns {Record<string, string | undefined>}
 */
export function publishingEnvironment(registryUrl, folder) {
  const npmrc = join(folder, 'publish.npmrc');
  const host = registryUrl.slice('http:'.length);
  const lines = [
    `registry=${registryUrl}`,
    `@paretostudio:registry=${registryUrl}`,
    `${host}:_authToken=rehearsal`,
  ];
  writeFileSync(npmrc, `${lines.join('\n')}\n`);
  return {
    NPM_CONFIG_USERCONFIG: npmrc,
    npm_config_userconfig: npmrc,
    NPM_CONFIG_REGISTRY: undefined,
    npm_config_registry: registryUrl,
    NX_DAEMON: 'false',
    // Nx would share what it built with every other clone of this repository on the machine.
    NX_CACHE_DIRECTORY: join(folder, 'nx-cache'),
    NX_SKIP_NX_CACHE: undefined,
    TEST_COUNTS_FILE: undefined,
  };
}

/**
 * Runs `nx release` in the copy, after a look that npm would publish to loopback and nowhere else.
 *
 * @param {string} copy the copied repository
 * @param {readonly string[]} args of `nx release`
 * @param {{ registryUrl: string, env: Record<string, string | undefined> }} where
 */
export async function release(copy, args, { registryUrl, env }) {
  assert.match(registryUrl, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  for (const name of ['registry', '@paretostudio:registry']) {
    const answer = await run('npm', ['config', 'get', name, '--workspaces=false'], { cwd: copy, env });
    assert.equal(answer.trim(), registryUrl, `npm's ${name}`);
  }
  await run('npx', ['nx', 'release', ...args, '--yes'], { cwd: copy, env });
}

/**
 * Downloads what the registry has of a package.
 *
 * @param {string} registryUrl
 * @param {string} name of the package
 * @returns {Promise<{ latest: string, tarball: () => Promise<Buffer> }>}
 */
export async function published(registryUrl, name) {
  const answer = await fetch(`${registryUrl}${name.replace('/', '%2f')}`);
  if (!answer.ok) throw new Error(`${name} is not in the registry: ${answer.status}.`);
  const { versions, 'dist-tags': tags } = await answer.json();
  const tarball = async () =>
    Buffer.from(await (await fetch(versions[tags.latest].dist.tarball)).arrayBuffer());
  return { latest: tags.latest, tarball };
}
