import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesIn, installedIn, makeConsumer } from '../lib/consumer.mjs';
import { expectGuarded } from '../lib/expect-guarded.mjs';
import { freePort } from '../lib/free-port.mjs';
import { typedEntries } from '../lib/package-entries.mjs';
import { run } from '../lib/run-command.mjs';
import { whileServing } from '../lib/while-serving.mjs';
import { listPublishable, readJson } from '../lib/workspace.mjs';
import { FEATURE_EXPORT } from './publish-steps.mjs';

/** What a guard adds to somebody's node_modules, its own dependencies included, in bytes. */
const GUARD_BYTES_MAX = 500_000;

/** Libraries that bring nothing with them. */
const BARE = ['key-crypto', 'permissions', 'quotas'];

/** The types of peers that bring none, which whoever uses them in TypeScript installs. */
const TYPES_OF_PEERS = ['@types/pg', '@types/passport'];

const libraries = ({ copy }) => listPublishable(copy).filter(({ root }) => root.startsWith('libs/'));
const entries = (paths) => libraries(paths).flatMap(({ manifest }) => typedEntries(manifest));

/** Every library at the range that `npm install` itself would write down. */
function everyLibrary(paths) {
  return Object.fromEntries(libraries(paths).map(({ manifest }) => [manifest.name, `^${manifest.version}`]));
}

/** An ES module project: every entry loads. */
export async function esm({ paths, registryUrl, npm }) {
  const consumer = await makeConsumer(join(paths.folder, 'esm'), {
    registryUrl,
    dependencies: { ...everyLibrary(paths), '@nestjs/platform-fastify': '^12.0.0' },
    files: ['load-every-entry.mjs', 'nest-service.mjs'],
    env: npm,
  });
  await consumer.run('node', ['load-every-entry.mjs', ...entries(paths).map(({ specifier }) => specifier)]);
}

/** A CommonJS project: every entry can be required. */
export async function commonjs({ paths, registryUrl, npm }) {
  const consumer = await makeConsumer(join(paths.folder, 'commonjs'), {
    registryUrl,
    type: 'commonjs',
    dependencies: { ...everyLibrary(paths), express: '^5.0.0' },
    files: ['load-every-entry.cjs', 'express-service.cjs'],
    env: npm,
  });
  const specifiers = entries(paths).map(({ specifier }) => specifier);
  await consumer.run('node', ['load-every-entry.cjs', ...specifiers]);
}

/** A TypeScript project, strict and with every declaration file checked, in both resolutions that people use. */
export async function types({ paths, registryUrl, npm }) {
  const pinned = Object.assign(
    {},
    ...['package.json', 'libs/entities/package.json', 'libs/passport-api-key/package.json'].map(
      (file) => readJson(join(paths.copy, file)).devDependencies,
    ),
  );
  const consumer = await makeConsumer(join(paths.folder, 'types'), {
    registryUrl,
    dependencies: {
      ...everyLibrary(paths),
      ...Object.fromEntries(
        ['typescript', '@types/node', ...TYPES_OF_PEERS].map((name) => [name, pinned[name]]),
      ),
    },
    files: ['tsconfig.nodenext.json', 'tsconfig.bundler.json'],
    env: npm,
  });
  const imports = entries(paths).map(
    ({ specifier }, index) => `export * as entry${index} from '${specifier}';`,
  );
  writeFileSync(join(consumer.folder, 'every-entry.ts'), `${imports.join('\n')}\n`);
  for (const resolution of ['nodenext', 'bundler']) {
    await consumer.run('npx', ['tsc', '--project', `tsconfig.${resolution}.json`]);
  }
}

/** Runs the guarded service of the ES module project: 401, 403, 200 and 429, on a database that it keeps. */
export async function esmService({ paths }) {
  await askService(join(paths.folder, 'esm'), 'nest-service.mjs');
}

/** Runs the guarded service of the CommonJS project. */
export async function commonjsService({ paths }) {
  await askService(join(paths.folder, 'commonjs'), 'express-service.cjs');
}

async function askService(cwd, program) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const service = {
    command: process.execPath,
    args: [program],
    cwd,
    env: { PORT: String(port) },
    url: `${url}/notes`,
  };
  await whileServing(service, () => expectGuarded(url, readFileSync(join(cwd, 'key.txt'), 'utf8')));
}

/** Installs the guard alone, and each library that promises to be alone: what comes with them, and how much it is. */
export async function alone({ paths, registryUrl, npm }) {
  for (const name of [...BARE, 'guard']) {
    const { manifest } = libraries(paths).find((library) => library.name === name);
    const { folder } = await makeConsumer(join(paths.folder, 'alone', name), {
      registryUrl,
      dependencies: { [manifest.name]: manifest.version },
      env: npm,
    });
    const installed = installedIn(folder).map((each) => each.name);
    if (BARE.includes(name)) assert.deepEqual(installed.sort(), [manifest.name], `what comes with ${name}`);
    else {
      const bytes = bytesIn(join(folder, 'node_modules'));
      assert.ok(bytes < GUARD_BYTES_MAX, `${bytes} bytes for the guard; ${GUARD_BYTES_MAX} are allowed`);
    }
  }
}

/** `npm update` brings the second release, whole and alone, and the service runs on the data that it had. */
export async function update({ paths, npm }) {
  const cwd = join(paths.folder, 'esm');
  await run('npm', ['update', '--loglevel=error'], { cwd, env: npm });
  const { version } = readJson(join(paths.copy, 'package.json'));
  const ours = installedIn(cwd).filter(({ name }) => name.startsWith('@paretostudio/'));
  assert.deepEqual([...new Set(ours.map((each) => each.version))], [version], 'versions of our packages');
  const loaded = `import { ${FEATURE_EXPORT} } from '@paretostudio/quotas'; process.stdout.write(${FEATURE_EXPORT});`;
  assert.equal(await run('node', ['--input-type=module', '--eval', loaded], { cwd }), 'second');
  await esmService({ paths });
}

/** `npx paretostudio-mcp` from our registry alone: it has no dependency that would have to come from elsewhere. */
export async function stdio({ paths, registryUrl, npm }) {
  const cwd = join(paths.folder, 'stdio');
  mkdirSync(cwd, { recursive: true });
  const { version } = readJson(join(paths.copy, 'package.json'));
  const args = ['--yes', `--registry=${registryUrl}`, `paretostudio-mcp@${version}`, '--version'];
  const env = { ...npm, NPM_CONFIG_REGISTRY: undefined, npm_config_registry: undefined };
  assert.equal((await run('npx', args, { cwd, env })).trim(), version);
}
