import { cleanManifest } from './clean-manifest.mjs';

const MANIFEST = {
  name: '@paretostudio/quotas',
  version: '1.2.3',
  type: 'module',
  exports: {
    './package.json': './package.json',
    '.': {
      '@paretostudio/source': './src/index.ts',
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
    './testing': { '@paretostudio/source': './src/testing/index.ts' },
  },
  files: ['dist', '!dist/**/*.tsbuildinfo'],
  scripts: { postinstall: 'node surprise.mjs' },
  nx: { name: 'quotas' },
  dependencies: { tslib: '^2.8.0' },
  devDependencies: { jest: '30.0.0' },
};

describe('cleanManifest', () => {
  it('keeps nothing that only the workspace reads, and runs no script where it is installed', () => {
    expect(Object.keys(cleanManifest(MANIFEST, ['dist'])).sort()).toEqual([
      'dependencies',
      'exports',
      'files',
      'name',
      'type',
      'version',
    ]);
  });

  it('leads nobody to the sources, and drops an entry that has nothing else', () => {
    expect(cleanManifest(MANIFEST, ['dist']).exports).toEqual({
      './package.json': './package.json',
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    });
  });

  it('keeps the order of conditions: types come before what runs', () => {
    expect(Object.keys(cleanManifest(MANIFEST, ['dist']).exports['.'])).toEqual(['types', 'default']);
  });

  it('leaves the manifest of the tree as it is', () => {
    const before = structuredClone(MANIFEST);

    cleanManifest(MANIFEST, ['dist']);

    expect(MANIFEST).toEqual(before);
  });
});
