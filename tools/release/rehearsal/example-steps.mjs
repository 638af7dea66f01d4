import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run-command.mjs';
import { readJson } from '../lib/workspace.mjs';

/** Installs the example services from the registry, and runs the test of each. */
export async function examples({ paths, registryUrl, npm }) {
  const program = join(paths.copy, 'tools/examples/run.mjs');
  if (!existsSync(program)) throw new Error('There are no examples in tools/examples.');
  const { version } = readJson(join(paths.copy, 'package.json'));
  const args = [program, '--registry', registryUrl, '--version', version];
  await run(process.execPath, args, { cwd: paths.copy, env: { ...npm, TEST_COUNTS_FILE: undefined } });
}
