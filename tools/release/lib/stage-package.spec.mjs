import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stagePackages } from './stage-package.mjs';
import { listPublishable, projectAt } from './workspace.mjs';

let workspace;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'stage-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

/** Writes a library, small and built. */
function library(files = {}, manifest = {}) {
  const all = {
    LICENSE: 'MIT',
    'libs/notes/README.md': '# notes',
    'libs/notes/CHANGELOG.md': '## 1.0.0',
    'libs/notes/src/index.ts': 'export const NOTE = 1;',
    'libs/notes/dist/index.js': 'export const NOTE = 1;',
    'libs/notes/dist/index.d.ts': 'export declare const NOTE = 1;',
    'libs/notes/package.json': JSON.stringify({
      name: '@example/notes',
      version: '1.0.0',
      files: ['dist', '!dist/**/*.tsbuildinfo'],
      nx: { name: 'notes' },
      ...manifest,
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return projectAt('libs/notes', workspace);
}

function stage(project) {
  const staged = stagePackages([project], { workspace, destination: join(workspace, 'tmp/packages') });
  return staged.get('notes');
}

const filesOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).files;
const has = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;

describe('stagePackages', () => {
  it('adds the changelog of the project and the licence of the repository, which npm would leave out', () => {
    const folder = stage(library());

    expect(filesOf(folder)).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist']);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toBe('MIT');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe('## 1.0.0');
  });

  it('takes what `files` names and nothing else', () => {
    const folder = stage(library({ 'libs/notes/dist/x.tsbuildinfo': '{}', 'libs/notes/secret.txt': 'x' }));

    expect([has(join(folder, 'dist/index.js')), has(join(folder, 'dist/x.tsbuildinfo'))]).toEqual([
      true,
      false,
    ]);
    expect([has(join(folder, 'src')), has(join(folder, 'secret.txt'))]).toEqual([false, false]);
  });

  it('leaves out what was compiled from a source that is gone, and keeps files that are no compiler’s', () => {
    const gone = {
      'libs/notes/dist/old.js': '',
      'libs/notes/dist/old.d.ts': '',
      'libs/notes/dist/asset.js': '',
    };
    const folder = stage(library(gone));

    expect([has(join(folder, 'dist/old.js')), has(join(folder, 'dist/old.d.ts'))]).toEqual([false, false]);
    expect(has(join(folder, 'dist/asset.js'))).toBe(true);
  });

  it('takes comments out of compiled code, and leaves them in its declarations and in what is no compiler’s', () => {
    const documented = '/** What is noted. */\n';
    const folder = stage(
      library({
        'libs/notes/dist/index.js': `${documented}export const NOTE = 'it’s // noted';\n`,
        'libs/notes/dist/index.d.ts': `${documented}export declare const NOTE: string;\n`,
        'libs/notes/dist/bundle.js': `${documented}export {};\n`,
      }),
    );
    const read = (file) => readFileSync(join(folder, 'dist', file), 'utf8');

    expect(read('index.js')).toMatch(/^const NOTE = "it’s \/\/ noted";\nexport \{\s+NOTE\s+\};\n$/);
    expect([read('index.d.ts'), read('bundle.js')]).toEqual([
      expect.stringContaining(documented),
      expect.stringContaining(documented),
    ]);
  });

  it('keeps programs executable', () => {
    const project = library({ 'libs/notes/dist/run.mjs': '#!/usr/bin/env node' });
    chmodSync(join(workspace, 'libs/notes/dist/run.mjs'), 0o755);

    expect(statSync(join(stage(project), 'dist/run.mjs')).mode & 0o111).toBe(0o111);
  });

  it('leaves nothing of an earlier staging', () => {
    const project = library();
    writeFileSync(join(stage(project), 'left-over.txt'), '');

    expect(has(join(stage(project), 'left-over.txt'))).toBe(false);
  });

  it('refuses a project that is not built', () => {
    const project = library();
    rmSync(join(workspace, 'libs/notes/dist'), { recursive: true });

    expect(() => stage(project)).toThrow('notes is not built');
  });

  it('refuses a source map that leads to nothing', () => {
    const project = library({
      'libs/notes/dist/index.d.ts': 'export {};\n//# sourceMappingURL=index.d.ts.map\n',
    });

    expect(() => stage(project)).toThrow('index.d.ts.map');
  });
});

describe('listPublishable', () => {
  it('lists libraries and programs that are not private', () => {
    const project = library();
    library({
      'apps/desk/package.json': JSON.stringify({ name: '@example/desk', private: true, version: '1.0.0' }),
      'apps/shop/package.json': JSON.stringify({ name: '@example/shop', version: '1.0.0' }),
    });

    expect(listPublishable(workspace).map(({ root }) => root)).toEqual([project.root, 'apps/shop']);
  });
});
