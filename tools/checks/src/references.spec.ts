import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { BUNDLED, DOMAIN_BUILDS_ON, DOMAIN_PACKAGES } from '../../eslint/boundaries.mjs';
import { listProjects, readJson, REPOSITORY, type Project } from './support/repository.js';

const SCOPE = '@paretostudio/';
const projects = listProjects();
const byPackage = new Map(projects.map((project) => [project.manifest.name, project]));

/** The packages of this workspace among some dependencies. */
function workspacePackages(dependencies: Readonly<Record<string, string>> = {}): string[] {
  return Object.keys(dependencies).filter((name) => name.startsWith(SCOPE));
}

/** The configuration that a project is compiled by for others, or null if nothing of it is. */
function buildConfigOf({ root }: Project): string | null {
  const candidates = [`${root}/tsconfig.lib.json`, `${root}/tsconfig.app.json`];
  return candidates.find((path) => existsSync(join(REPOSITORY, path))) ?? null;
}

function referencesOf(config: string): string[] {
  const { references = [] } = readJson<{ references?: { path: string }[] }>(config);
  return references.map(({ path }) => posix.join(posix.dirname(config), path)).sort();
}

function configsOf(packages: readonly string[]): string[] {
  return packages.map((name) => buildConfigOf(byPackage.get(name)!)!).sort();
}

/** Every package of this workspace that a source of the project imports, by the kind of the source. */
function importsOf({ root }: Project): { shipped: string[]; tests: string[] } {
  const source = join(REPOSITORY, root, 'src');
  const found = { shipped: new Set<string>(), tests: new Set<string>() };
  const files = existsSync(source) ? readdirSync(source, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const kind = /\.(int-)?spec\.tsx?$|(^|\/)testing\//.test(file) ? 'tests' : 'shipped';
    const text = readFileSync(join(source, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)[\s(]*'(@paretostudio\/[^'/]+)/g))
      found[kind].add(name!);
  }
  return { shipped: [...found.shipped], tests: [...found.tests] };
}

describe.each(projects)('$name', (project) => {
  const { root, name, manifest } = project;
  const buildConfig = buildConfigOf(project);
  const testConfig = `${root}/tsconfig.spec.json`;
  const isBundled = BUNDLED.includes(name);
  const dependencies = workspacePackages(isBundled ? manifest.devDependencies : manifest.dependencies);
  // What is released together names each other exactly; what is not released must not stop a release.
  const isExact = root.startsWith('libs/') || (manifest.private !== true && !isBundled);
  const testDependencies = isBundled ? [] : workspacePackages(manifest.devDependencies);

  it('refers in its tsconfig to exactly the projects that its package.json names', () => {
    if (buildConfig !== null) expect(referencesOf(buildConfig)).toEqual(configsOf(dependencies));
    const forTests =
      buildConfig === null
        ? configsOf([...dependencies, ...testDependencies])
        : [buildConfig, ...configsOf(testDependencies)];
    expect(referencesOf(testConfig)).toEqual(forTests.sort());
  });

  it('is compiled whole by its tsconfig.json', () => {
    const parts = [buildConfig, testConfig].filter((part) => part !== null);

    expect(referencesOf(`${root}/tsconfig.json`)).toEqual(parts.sort());
  });

  it(`depends on the other projects at ${isExact ? 'their exact version' : 'any version'}`, () => {
    for (const [dependency, version] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    })) {
      if (!dependency.startsWith(SCOPE)) continue;
      expect([dependency, version]).toEqual([
        dependency,
        isExact ? byPackage.get(dependency)?.manifest.version : '*',
      ]);
    }
  });

  it('imports no project that its package.json does not name', () => {
    const { shipped, tests } = importsOf(project);
    const own = manifest.name;

    expect(shipped.filter((imported) => imported !== own && !dependencies.includes(imported))).toEqual([]);
    expect(
      tests.filter(
        (imported) => imported !== own && ![...dependencies, ...testDependencies].includes(imported),
      ),
    ).toEqual([]);
  });

  if (root.startsWith('libs/')) {
    it('brings tslib exactly if what is built of it imports helpers, as decorators make it do', () => {
      const { compilerOptions = {} } = readJson<{ compilerOptions?: Record<string, boolean> }>(buildConfig!);
      const { experimentalDecorators = false, importHelpers = true } = compilerOptions;

      expect(manifest.dependencies?.['tslib'] !== undefined).toBe(experimentalDecorators && importHelpers);
    });
  }

  if (manifest.nx?.tags.includes('type:domain')) {
    it('builds on the siblings that are its own to build on, and no others', () => {
      const siblings = DOMAIN_BUILDS_ON[name as keyof typeof DOMAIN_BUILDS_ON] as
        readonly string[] | undefined;

      expect([...dependencies, ...testDependencies].sort()).toEqual(
        siblings?.map((sibling) => SCOPE + sibling).sort(),
      );
    });

    it('uses the packages that are its own to use, and no others', () => {
      const own = DOMAIN_PACKAGES[name as keyof typeof DOMAIN_PACKAGES] ?? [];
      const packages = Object.keys(manifest.dependencies ?? {}).filter((each) => !each.startsWith(SCOPE));

      expect(packages.sort()).toEqual([...own].sort());
    });
  }
});

describe('the workspace', () => {
  it('has one version', () => {
    const { version } = readJson<{ version: string }>('package.json');

    expect(projects.filter(({ manifest }) => manifest.version !== version)).toEqual([]);
  });
});
