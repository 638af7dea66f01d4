import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';

describe('ensureBuilt', () => {
  let workspace;
  let builds;
  const write = (path, text = '') => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  };
  const build = async () => {
    builds += 1;
    write('apps/api/dist/main.js');
    write('libs/keys/dist/index.js');
    write('apps/api/dist/downloads/client-1.0.0.tgz');
    write('apps/api/dist/console/index.html');
    write('apps/api/dist/console/assets/index-a1.js');
    return 0;
  };

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'ensure-built-'));
    builds = 0;
    write('apps/api/src/main.ts', 'a');
    write('libs/keys/src/index.ts', 'a');
    write('apps/mcp-stdio/src/main.ts', 'a');
    write('apps/console/src/main.tsx', 'a');
    write('apps/extension/src/manifest.ts', 'a');
    for (const shared of ['nx.json', 'package-lock.json', 'tsconfig.base.json']) write(shared);
  });
  afterEach(() => rmSync(workspace, { recursive: true }));

  it('builds once and not again while nothing changes', async () => {
    expect(await ensureBuilt(workspace, build)).toBe(0);
    expect(await ensureBuilt(workspace, build)).toBe(0);
    expect(builds).toBe(1);
  });

  it.each([
    ['a changed source', () => write('libs/keys/src/index.ts', 'bb')],
    [
      'a source of the same size with another time',
      () => utimesSync(join(workspace, 'apps/api/src/main.ts'), 1, 1),
    ],
    ['a source in a folder called docs', () => write('apps/api/src/docs/serve-docs.ts')],
    ['a new source', () => write('apps/api/src/keys/keys.controller.ts')],
    ['a removed source', () => rmSync(join(workspace, 'libs/keys/src/index.ts'))],
    ['a file of another kind beside the sources', () => write('libs/keys/sql/0001.sql')],
    ['a changed source of the console', () => write('apps/console/src/main.tsx', 'bb')],
    [
      'a file of the console that went away',
      () => rmSync(join(workspace, 'apps/api/dist/console/assets/index-a1.js')),
    ],
    ['a changed source of the client', () => write('apps/mcp-stdio/src/main.ts', 'bb')],
    ['a changed source of the browser extension', () => write('apps/extension/src/manifest.ts', 'bb')],
    ['a download that went away', () => rmSync(join(workspace, 'apps/api/dist/downloads/client-1.0.0.tgz'))],
    ['other packages', () => write('package-lock.json', '{}')],
    ['a built file that went away', () => rmSync(join(workspace, 'libs/keys/dist/index.js'))],
    ['a damaged stamp', () => write('node_modules/.cache/paretostudio/build.json', '{')],
  ])('builds again after %s', async (_what, change) => {
    await ensureBuilt(workspace, build);
    change();
    await ensureBuilt(workspace, build);
    expect(builds).toBe(2);
  });

  it.each([
    'libs/keys/src/index.spec.ts',
    'libs/keys/README.md',
    'libs/keys/dist/other.js',
    'apps/mcp-stdio/artifacts/client-1.0.0.tgz',
    'apps/console/src/app/keys-page.spec.tsx',
    'apps/console/dist/index.html',
    'apps/web/src/x.ts',
  ])('does not build for %s, of which the server is not made', async (path) => {
    await ensureBuilt(workspace, build);
    write(path, 'changed');
    await ensureBuilt(workspace, build);
    expect(builds).toBe(1);
  });

  it('builds at the next start what changed during a build', async () => {
    await ensureBuilt(workspace, async () => {
      write('libs/keys/src/index.ts', 'changed meanwhile');
      return build();
    });
    await ensureBuilt(workspace, build);
    expect(builds).toBe(2);
  });

  it('passes on the exit code of a failed build, and tries again the next time', async () => {
    expect(await ensureBuilt(workspace, async () => 7)).toBe(7);
    await ensureBuilt(workspace, build);
    expect(builds).toBe(1);
  });

  it('runs what is built where Nx is not installed, and says so where nothing is', async () => {
    const said = silenced();
    expect(await ensureBuilt(workspace)).toBe(1);
    expect(said()).toContain('npm ci');
    await build();
    expect(await ensureBuilt(workspace)).toBe(0);
  });
});

function silenced() {
  const real = console.error;
  let text = '';
  console.error = (line) => (text += line);
  return () => {
    console.error = real;
    return text;
  };
}
