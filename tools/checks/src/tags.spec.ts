import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOUNDARIES, PACKAGE_NAMES, PROJECTS, TAG_AXES } from '../../eslint/boundaries.mjs';
import { listProjects, REPOSITORY } from './support/repository.js';

const projects = listProjects();

interface LintRules {
  readonly source: Readonly<Record<string, readonly unknown[]>>;
  readonly manifest: Readonly<Record<string, readonly unknown[]>>;
}

/** Asks ESLint which rules hold for the sources and for the package.json of each project. */
function readLintRules(): ReadonlyMap<string, LintRules> {
  const script = `
    import { resolve } from 'node:path';
    import { ESLint } from 'eslint';
    const answers = {};
    for (const root of JSON.parse(process.argv[1])) {
      const eslint = new ESLint({ cwd: resolve(root) });
      const rulesOf = async (file) => (await eslint.calculateConfigForFile(file))?.rules ?? {};
      answers[root] = { source: await rulesOf('src/index.ts'), manifest: await rulesOf('package.json') };
    }
    process.stdout.write(JSON.stringify(answers));
  `;
  const roots = projects.map(({ root }) => root);
  const args = ['--input-type=module', '--eval', script, JSON.stringify(roots)];
  const output = execFileSync(process.execPath, args, { cwd: REPOSITORY, maxBuffer: 2 ** 26 });
  return new Map(Object.entries(JSON.parse(output.toString('utf8')) as Record<string, LintRules>));
}

describe('the workspace', () => {
  it('finds its projects, so that the checks below look at something', () => {
    expect(projects.map(({ name }) => name)).toEqual(expect.arrayContaining(['admission', 'api', 'checks']));
  });
});

describe.each(projects)('$name', ({ name, root, manifest }) => {
  it('has exactly one tag on each axis, those of the table in tools/eslint/boundaries.mjs', () => {
    const expected = Object.entries(PROJECTS[name as keyof typeof PROJECTS] ?? {});

    expect(expected.map(([axis]) => axis).sort()).toEqual(Object.keys(TAG_AXES).sort());
    expect([...(manifest.nx?.tags ?? [])].sort()).toEqual(
      expected.map(([axis, value]) => `${axis}:${value}`).sort(),
    );
  });

  it('is published exactly if its tag says so', () => {
    const isPublic = manifest.private !== true;

    expect(isPublic).toBe(manifest.nx?.tags.includes('publish:npm'));
  });

  it('is named after its folder', () => {
    expect([root.split('/')[1], manifest.name]).toEqual([
      name,
      PACKAGE_NAMES[name as keyof typeof PACKAGE_NAMES] ?? `@paretostudio/${name}`,
    ]);
  });

  it('has a README that begins with its name and says what it is', () => {
    const path = join(REPOSITORY, root, 'README.md');

    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^# .+\n\n[A-Z].{20,}/);
  });
});

describe('lint', () => {
  const rules = readLintRules();

  it.each(projects)('holds $name to every boundary', ({ root }) => {
    const [severity, options] = rules.get(root)?.source['@nx/enforce-module-boundaries'] ?? [];

    expect(severity).toBe(2);
    expect((options as { depConstraints: unknown[] }).depConstraints).toHaveLength(BOUNDARIES.length);
  });

  it.each(projects)(
    'keeps $name from the built-ins of Node.js exactly if it runs in a browser',
    ({ root, manifest }) => {
      const restricted = JSON.stringify(rules.get(root)?.source['no-restricted-globals']);

      expect(restricted.includes('"process"')).toBe(!manifest.nx?.tags.includes('platform:node'));
    },
  );

  it.each(projects.filter(({ root }) => root.startsWith('libs/')))(
    'compares what $name imports with its package.json, and keeps it from the environment',
    ({ root }) => {
      expect(rules.get(root)?.manifest['@nx/dependency-checks']?.[0]).toBe(2);
      expect(JSON.stringify(rules.get(root)?.source['no-restricted-properties'])).toMatch(
        /Libraries read no environment|Universal code uses no Node built-in/,
      );
    },
  );
});
