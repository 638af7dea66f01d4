import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = join(HERE, '../node_modules/@modelcontextprotocol/conformance');
/** Folders of results are named after what was tested, the scenario and the time. */
const RESULT_FOLDER = /^(?:authorization-)?server-(.+)-\d{4}-\d\d-\d\dT[\d-]+Z$/;

/**
 * Runs scenarios of the conformance suite against a server.
 *
 * @param {string} url
 * @param {string[]} selection `--requirements <revision>`, or `--scenario <name> --spec-version <revision>`
 * @returns {Promise<Map<string, import('./judge.mjs').Check[]>>} the checks of each scenario that ran
 */
export function runSuite(url, selection) {
  return withResults(async (folder) => {
    const program = suiteCommand('server', ['--url', url, '-o', folder, ...selection]);
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] });
    // Its exit code says less than the checks do, from which it comes.
    await once(child, 'exit');
  });
}

/** What Node.js is started with for one of the suite's commands. */
export function suiteCommand(name, options) {
  return ['--import', join(HERE, 'node20.mjs'), join(PACKAGE, 'dist/index.js'), name, ...options];
}

/**
 * Gives work a folder for results, and reads what stands there afterwards.
 *
 * @param {(folder: string) => Promise<void>} work
 * @returns {Promise<Map<string, import('./judge.mjs').Check[]>>} the checks of each scenario that ran
 */
export async function withResults(work) {
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-conformance-'));
  try {
    await work(folder);
    return readResults(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the server's scenarios that a revision requires, as the suite has them frozen. */
export function requiredScenarios(revision) {
  const lines = readFileSync(join(PACKAGE, 'requirements', `${revision}.yaml`), 'utf8').split('\n');
  const start = lines.indexOf('server:') + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith('  - '));
  return lines.slice(start, end).map((line) => line.slice('  - '.length).trim());
}

function readResults(folder) {
  const results = new Map();
  for (const name of readdirSync(folder)) {
    const scenario = RESULT_FOLDER.exec(name)?.[1];
    if (scenario === undefined) throw new Error(`The suite wrote a folder of an unknown name: ${name}`);
    results.set(scenario, JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8')));
  }
  return results;
}
