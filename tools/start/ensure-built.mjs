import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtEntries, fingerprintSources } from './sources.mjs';

/**
 * Builds the server, its console and the client that it gives away, unless what is built came from the sources as
 * they are now.
 *
 * Where Nx is not installed (an image with production packages alone), what is built is used as it is.
 *
 * @param {string} workspace
 * @param {(workspace: string) => Promise<number>} [build] Resolves to the exit code.
 * @returns {Promise<number>} 0 when there is something to run, else the exit code to end with.
 */
export async function ensureBuilt(workspace, build = buildWithNx) {
  const stampFile = join(workspace, 'node_modules/.cache/paretostudio/build.json');
  // Taken before the build: a source that changes meanwhile is built at the next start.
  const sources = fingerprintSources(workspace);
  if (isFresh(workspace, stampFile, sources)) return 0;
  const code = await build(workspace);
  if (code !== 0) return code;
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, entries: builtEntries(workspace) }));
  return 0;
}

function isFresh(workspace, stampFile, sources) {
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return false; // never built from here, or the stamp is damaged
  }
  return stamp.sources === sources && stamp.entries.every((path) => existsSync(join(workspace, path)));
}

function buildWithNx(workspace) {
  const nx = join(workspace, 'node_modules/nx/dist/bin/nx.js');
  if (!existsSync(nx)) return useWhatIsBuilt(workspace);
  // Standard error: standard output belongs to the program that is started next.
  console.error('Building ParetoStudio (the sources changed since the last start) ...');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [nx, 'run', 'api:assemble'], {
      cwd: workspace,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.removeListener(signal, pass);
      if (code !== 0) console.error(output);
      resolve(code ?? 130);
    });
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function useWhatIsBuilt(workspace) {
  if (builtEntries(workspace).includes('apps/api/dist/main.js')) return 0;
  console.error('Nothing is built and Nx is not installed. Run `npm ci` with development packages first.');
  return 1;
}
