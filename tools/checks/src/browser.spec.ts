import { execFileSync } from 'node:child_process';
import { listProjects, REPOSITORY } from './support/repository.js';

const universal = listProjects().filter(({ manifest }) => manifest.nx?.tags.includes('platform:universal'));

/** Entries of libraries for Node.js that promise to do without it. */
const UNIVERSAL_ENTRIES = ['@paretostudio/key-crypto/shape'];

/** Every entry of a universal library, as a browser's bundler resolves it, from the sources. */
const entries = universal
  .flatMap(({ manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([, target]) => typeof target !== 'string')
      .map(([path]) => `${manifest.name}${path.slice(1)}`),
  )
  .concat(UNIVERSAL_ENTRIES);

/** What a browser and every other runtime of the web has beside the language itself. */
const OF_THE_WEB = `{
  URL, URLSearchParams, TextEncoder, TextDecoder, AbortController, AbortSignal, structuredClone, queueMicrotask,
  setTimeout, clearTimeout, crypto, fetch, Headers, Request, Response, btoa, atob, console, performance
}`;

/**
 * Bundles an entry for a browser, evaluates the bundle where there is nothing of Node.js, and names what it exports.
 * In a process of its own: a test's globals are not those that esbuild was made for.
 */
function exportsInBrowser(entry: string): readonly string[] {
  const script = `
    import { createContext, runInContext } from 'node:vm';
    import { build } from 'esbuild';
    const { outputFiles } = await build({
      stdin: { contents: "export * from '${entry}'", resolveDir: '${REPOSITORY}' },
      absWorkingDir: '${REPOSITORY}',
      bundle: true, write: false, platform: 'browser', format: 'iife', globalName: 'library', target: 'es2022',
      conditions: ['@paretostudio/source'], logLevel: 'silent',
    });
    const context = createContext(${OF_THE_WEB});
    runInContext(outputFiles[0].text, context);
    process.stdout.write(JSON.stringify(Object.keys(runInContext('library', context))));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output.toString('utf8')) as string[];
}

describe('universal libraries', () => {
  it('are found, so that the checks below look at something', () => {
    expect(entries).toEqual(
      expect.arrayContaining(['@paretostudio/quotas', '@paretostudio/api-client', '@paretostudio/admission']),
    );
  });

  it.each(entries)('%s is bundled for a browser and loads where there is nothing of Node.js', (entry) => {
    expect(exportsInBrowser(entry).length).toBeGreaterThan(0);
  });

  it('fail the check as soon as one needs Node.js', () => {
    expect(() => exportsInBrowser('@paretostudio/key-crypto')).toThrow(/node:crypto/);
  });
});
