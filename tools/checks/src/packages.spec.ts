import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listProjects, REPOSITORY } from './support/repository.js';

interface PublishedManifest {
  readonly type?: string;
  readonly license?: string;
  readonly description?: string;
  readonly sideEffects?: boolean;
  readonly main?: string;
  readonly types?: string;
  readonly repository?: { readonly directory?: string };
  readonly engines?: { readonly node?: string };
  readonly publishConfig?: { readonly access?: string };
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const published = listProjects()
  .filter(({ manifest }) => manifest.private !== true)
  .map((project) => ({
    ...project,
    manifest: project.manifest as typeof project.manifest & PublishedManifest,
  }));
const libraries = published.filter(({ root }) => root.startsWith('libs/'));

/** Libraries that promise to bring nothing along. */
const BARE = ['key-crypto', 'permissions', 'quotas'];

const has = (root: string, path: string) => existsSync(join(REPOSITORY, root, path));

/** The entries of a library that others can import, with the conditions of each. */
function entriesOf({ exports = {} }: PublishedManifest) {
  return Object.entries(exports)
    .filter((entry): entry is [string, Record<string, string>] => typeof entry[1] !== 'string')
    .filter(([, target]) => Object.keys(target).join() !== '@paretostudio/source');
}

describe.each(published)('the package of $name', ({ root, manifest }) => {
  it('is an ES module of this licence, from this folder, for these versions of Node.js, published openly', () => {
    expect(manifest).toMatchObject({
      type: 'module',
      license: 'MIT',
      repository: { directory: root },
      engines: { node: '>=20.19.0' },
      publishConfig: { access: 'public' },
    });
    expect(manifest.description).toMatch(/^[A-Z].*\.$/);
  });

  it('names the files that it brings, each of which there is, and has a changelog', () => {
    const named = (manifest.files ?? []).filter((file) => !file.startsWith('!') && file !== 'dist');

    expect(manifest.files).toContain('dist');
    expect(named.filter((file) => !has(root, file))).toEqual([]);
    expect(has(root, 'CHANGELOG.md')).toBe(true);
  });
});

describe.each(libraries)('the library $name', ({ root, manifest }) => {
  it('is free of side effects, and leads old tools to the same entry', () => {
    expect(manifest).toMatchObject({
      sideEffects: false,
      main: './dist/index.js',
      types: './dist/index.d.ts',
    });
  });

  it('leads each entry to its sources here, then to its types, then to its code', () => {
    expect(entriesOf(manifest).map(([path]) => path)).toContain('.');
    for (const [path, target] of entriesOf(manifest)) {
      const folder = path === '.' ? '' : `${path.slice(2)}/`;

      expect(Object.entries(target)).toEqual([
        ['@paretostudio/source', `./src/${folder}index.ts`],
        ['types', `./dist/${folder}index.d.ts`],
        ['default', `./dist/${folder}index.js`],
      ]);
      expect(has(root, target['@paretostudio/source']!)).toBe(true);
    }
  });

  it('lists what it exports name by name: to add to it is a decision', () => {
    for (const [, target] of entriesOf(manifest)) {
      expect(readFileSync(join(REPOSITORY, root, target['@paretostudio/source']!), 'utf8')).not.toMatch(
        /export \*/,
      );
    }
  });

  it('lets its own package.json be read', () => {
    expect(manifest.exports?.['./package.json']).toBe('./package.json');
  });
});

describe.each(libraries.filter(({ name }) => BARE.includes(name)))('the library $name', ({ manifest }) => {
  it('brings nothing along', () => {
    expect([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
