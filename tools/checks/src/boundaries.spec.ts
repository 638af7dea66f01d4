import { BOUNDARIES, PROJECTS, TAG_AXES, TEST_PACKAGES } from '../../eslint/boundaries.mjs';
import { lintProbes, type LintMessage, type LintReport, type ProbeProject } from './support/lint-probes.js';

const BOUNDARY_RULE = '@nx/enforce-module-boundaries';
const OTHER_PACKAGE = 'left-pad';

/** A tag or a package as a part of a file's name; no two alike. */
function slug(name: string): string {
  return name.replaceAll('/', '--').replaceAll(/[^a-z0-9-]+/g, '-');
}

/** A package that a glob such as `@nestjs/*` covers. */
function exampleOf(glob: string): string {
  return glob.replace('*', 'example');
}

function tagsOf(axis: string): readonly string[] {
  return (TAG_AXES[axis as keyof typeof TAG_AXES] ?? []).map((value) => `${axis}:${value}`);
}

function importOf(module: string): string {
  return `import * as imported from '${module}';\nexport const used = imported;\n`;
}

function dynamicImportOf(module: string): string {
  return `export const used = await import('${module}');\n`;
}

function reexportOf(module: string): string {
  return `export * from '${module}';\n`;
}

const rows = BOUNDARIES.map((row) => {
  const axis = row.sourceTag.split(':')[0]!;
  const projectTags = tagsOf(axis);
  return {
    ...row,
    project: `from-${slug(row.sourceTag)}`,
    mayImport: projectTags.filter((tag) => row.onlyDependOnLibsWithTags.includes(tag)),
    mayNotImport: projectTags.filter((tag) => !row.onlyDependOnLibsWithTags.includes(tag)),
    bannedPackages: (row.bannedExternalImports ?? []).map(exampleOf),
  };
});

const allTags = Object.keys(TAG_AXES).flatMap(tagsOf);
const packageOf = (module: string) =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
const packages = [
  ...new Set(
    [
      ...rows.flatMap((row) => row.bannedPackages),
      ...TEST_PACKAGES.map(exampleOf),
      OTHER_PACKAGE,
      'tslib',
    ].map(packageOf),
  ),
];
const everyPackage = Object.fromEntries(packages.map((name) => [name, '1.0.0']));

/** One project for each row, with a file for each tag of its axis and for each package that it bans. */
const rowProbes: readonly ProbeProject[] = rows.map((row) => ({
  name: row.project,
  tags: [row.sourceTag],
  dependencies: everyPackage,
  files: Object.fromEntries([
    ...[...row.mayImport, ...row.mayNotImport].map((tag) => [
      `src/imports-${slug(tag)}.ts`,
      importOf(`@paretostudio/to-${slug(tag)}`),
    ]),
    ...[...row.bannedPackages, OTHER_PACKAGE, 'tslib'].map((name) => [
      `src/imports-${slug(name)}.ts`,
      importOf(name),
    ]),
    [
      'src/imports-test-packages.spec.ts',
      TEST_PACKAGES.map((glob) => `import '${exampleOf(glob)}';\n`).join(''),
    ],
  ]) as Record<string, string>,
}));

const targets: readonly ProbeProject[] = allTags.map((tag) => ({ name: `to-${slug(tag)}`, tags: [tag] }));

const UNIVERSAL = 'library({ universal: true })';

/** What the other rules refuse, each beside the same thing where it is allowed. */
const otherProbes: readonly ProbeProject[] = [
  {
    name: 'universal',
    tags: ['platform:universal', 'type:domain'],
    lintsWith: UNIVERSAL,
    files: {
      'src/static.ts': importOf('node:crypto'),
      'src/bare.ts': importOf('fs/promises'),
      'src/type-alone.ts': "import type { Readable } from 'node:stream';\nexport type Source = Readable;\n",
      'src/dynamic.ts': dynamicImportOf('node:fs'),
      'src/buffer.ts': "export const used = Buffer.from('');\n",
      'src/process.ts': 'export const used = process.version;\n',
      'src/global-this.ts': 'export const used = globalThis.process;\n',
      'src/testing/helper.ts': importOf('node:crypto'),
      'src/own-file-of-that-name.ts':
        "import { value } from './events/url.js';\nexport const used = value;\n",
      'src/events/url.ts': 'export const value = 1;\n',
      'src/allowed.spec.ts': importOf('node:crypto'),
    },
  },
  {
    name: 'node-library',
    tags: ['platform:node', 'type:domain'],
    lintsWith: 'library()',
    files: {
      'src/built-in.ts': importOf('node:crypto'),
      'src/environment.ts': 'export const used = process.env;\n',
      'src/environment-destructured.ts': 'export const { env } = process;\n',
      'src/environment-imported.ts': "import { env } from 'node:process';\nexport const used = env;\n",
      'src/config/env.ts': 'export const used = process.env;\n',
      'src/environment.spec.ts': 'export const used = process.env;\n',
    },
  },
  {
    name: 'app',
    tags: ['type:app'],
    type: 'application',
    files: {
      'src/environment.ts': 'export const used = process.env;\n',
      'src/config/env.ts': 'export const used = process.env;\n',
    },
  },
  {
    name: 'testing-subpath',
    tags: ['type:domain'],
    files: {
      'src/another-project.ts': importOf('@paretostudio/to-type-domain/testing'),
      'src/own.ts': importOf('./testing/index.js'),
      'src/deep/own-file.ts': importOf('../testing/index.js'),
      'src/allowed.spec.ts': importOf('@paretostudio/to-type-domain/testing'),
      'src/allowed.int-spec.ts': importOf('./testing/index.js'),
      'src/testing/allowed.ts': importOf('@paretostudio/to-type-domain/testing'),
    },
  },
  {
    name: 'dynamic',
    tags: ['type:app'],
    files: {
      'src/test-helper.ts': dynamicImportOf('@paretostudio/to-type-domain/testing'),
      'src/forbidden.ts': dynamicImportOf('@paretostudio/to-type-e2e'),
    },
  },
  {
    name: 'structure',
    tags: ['type:app'],
    files: {
      'src/relative.ts': importOf('../../to-type-domain/src/index.js'),
      'src/by-name.ts': importOf('@paretostudio/to-type-domain'),
      'src/an-app.ts': importOf('@paretostudio/app'),
      'src/circle.ts': importOf('@paretostudio/structure-circle'),
      'src/undeclared-package.ts': importOf(OTHER_PACKAGE),
      'src/reexport.ts': reexportOf('@paretostudio/to-type-e2e'),
    },
  },
  {
    name: 'structure-circle',
    tags: ['type:face'],
    files: { 'src/back.ts': importOf('@paretostudio/structure') },
  },
  { name: 'untagged', tags: [], files: { 'src/imports.ts': importOf('@paretostudio/to-type-domain') } },
  {
    name: 'manifest-missing',
    tags: ['publish:npm'],
    lintsWith: 'library()',
    files: { 'src/imports.ts': importOf('@paretostudio/to-publish-npm') },
  },
  {
    name: 'manifest-unused',
    tags: ['publish:npm'],
    lintsWith: 'library()',
    dependencies: { '@paretostudio/to-publish-npm': '1.0.0' },
  },
  {
    name: 'manifest-right',
    tags: ['publish:npm'],
    lintsWith: 'library()',
    dependencies: { '@paretostudio/to-publish-npm': '1.0.0' },
    files: { 'src/imports.ts': importOf('@paretostudio/to-publish-npm') },
  },
];

let report: LintReport;

beforeAll(async () => {
  report = await lintProbes([...rowProbes, ...targets, ...otherProbes], packages);
}, 120_000);

function messagesOf(file: string): readonly LintMessage[] {
  const messages = report.get(file);
  if (messages === undefined) throw new Error(`${file} was not linted.`);
  return messages;
}

function refusal(ruleId: string, message: string): LintMessage {
  return expect.objectContaining({
    ruleId,
    message: expect.stringContaining(message) as string,
  }) as LintMessage;
}

describe.each(rows)('a project with the tag $sourceTag', (row) => {
  it.each(row.mayImport)('may import a project with the tag %s', (tag) => {
    expect(messagesOf(`${row.project}/src/imports-${slug(tag)}.ts`)).toEqual([]);
  });

  if (row.mayNotImport.length > 0) {
    it.each(row.mayNotImport)('may not import a project with the tag %s', (tag) => {
      const allowed = row.onlyDependOnLibsWithTags.map((allowedTag) => `"${allowedTag}"`).join(', ');

      expect(messagesOf(`${row.project}/src/imports-${slug(tag)}.ts`)).toEqual([
        refusal(
          BOUNDARY_RULE,
          `A project tagged with "${row.sourceTag}" can only depend on libs tagged with ${allowed}`,
        ),
      ]);
    });
  }

  if (row.bannedPackages.length > 0) {
    it.each(row.bannedPackages)('may not import the package %s', (name) => {
      expect(messagesOf(`${row.project}/src/imports-${slug(name)}.ts`)).toEqual([
        refusal(BOUNDARY_RULE, `A project tagged with "${row.sourceTag}" is not allowed to import "${name}"`),
      ]);
    });
  }

  if (row.allowedExternalImports === undefined) {
    it('may import a package that no row bans', () => {
      expect(messagesOf(`${row.project}/src/imports-${slug(OTHER_PACKAGE)}.ts`)).toEqual([]);
    });
  } else {
    it('may not import a package that its row does not name', () => {
      expect(messagesOf(`${row.project}/src/imports-${slug(OTHER_PACKAGE)}.ts`)).toEqual([
        refusal(
          BOUNDARY_RULE,
          `A project tagged with "${row.sourceTag}" is not allowed to import "${OTHER_PACKAGE}"`,
        ),
      ]);
    });
  }

  it('may import tslib, and in specs the packages of tests', () => {
    expect(messagesOf(`${row.project}/src/imports-tslib.ts`)).toEqual([]);
    expect(messagesOf(`${row.project}/src/imports-test-packages.spec.ts`)).toEqual([]);
  });
});

describe('the matrix', () => {
  it('has a row for each tag but publish:none, which restricts nothing', () => {
    expect(BOUNDARIES.map(({ sourceTag }) => sourceTag).sort()).toEqual(
      allTags.filter((tag) => tag !== 'publish:none').sort(),
    );
  });

  it('names in its rows and its table of projects no tag that does not exist', () => {
    const named = BOUNDARIES.flatMap((row) => row.onlyDependOnLibsWithTags);
    const carried = Object.values(PROJECTS).flatMap((tags) =>
      Object.entries(tags).map(([axis, value]) => `${axis}:${value}`),
    );

    expect([...named, ...carried].filter((tag) => !allTags.includes(tag))).toEqual([]);
  });
});

describe('universal code', () => {
  it.each([
    ['a built-in module', 'static.ts', 'no-restricted-imports'],
    ['a built-in module without its scheme', 'bare.ts', 'no-restricted-imports'],
    ['a type of a built-in module', 'type-alone.ts', 'no-restricted-imports'],
    ['a built-in module, dynamically', 'dynamic.ts', 'no-restricted-syntax'],
    ['a built-in module in its test helpers', 'testing/helper.ts', 'no-restricted-imports'],
    ['Buffer', 'buffer.ts', 'no-restricted-globals'],
    ['process', 'process.ts', 'no-restricted-globals'],
    ['process through globalThis', 'global-this.ts', 'no-restricted-properties'],
  ])('may not use %s', (_name, file, rule) => {
    expect(messagesOf(`universal/src/${file}`)).toEqual([
      refusal(rule, 'Universal code uses no Node built-in'),
    ]);
  });

  it.each([
    ['a file of its own that is named like a built-in module', 'universal/src/own-file-of-that-name.ts'],
    ['a built-in module in a spec', 'universal/src/allowed.spec.ts'],
    ['a built-in module where the platform is Node.js', 'node-library/src/built-in.ts'],
  ])('may use %s', (_name, file) => {
    expect(messagesOf(file)).toEqual([]);
  });
});

describe('the environment', () => {
  it.each([
    ['a library', 'environment.ts', 'no-restricted-properties'],
    ['a library by destructuring', 'environment-destructured.ts', 'no-restricted-properties'],
    ['a library by import', 'environment-imported.ts', 'no-restricted-imports'],
    ['a library in a config/env.ts', 'config/env.ts', 'no-restricted-properties'],
  ])('is not read by %s', (_name, file, rule) => {
    expect(messagesOf(`node-library/src/${file}`)).toEqual([refusal(rule, 'Libraries read no environment')]);
  });

  it('is read by an app in config/env.ts alone', () => {
    expect(messagesOf('app/src/config/env.ts')).toEqual([]);
    expect(messagesOf('app/src/environment.ts')).toEqual([
      refusal('no-restricted-properties', 'The environment is read in config/env.ts alone.'),
    ]);
  });

  it('is read by specs', () => {
    expect(messagesOf('node-library/src/environment.spec.ts')).toEqual([]);
  });
});

describe('test helpers', () => {
  it.each([
    ['of another project', 'testing-subpath/src/another-project.ts', 'no-restricted-imports'],
    ['of another project, dynamically', 'dynamic/src/test-helper.ts', 'no-restricted-syntax'],
    ['of the project itself', 'testing-subpath/src/own.ts', 'no-restricted-imports'],
    ['of the project itself, from a folder', 'testing-subpath/src/deep/own-file.ts', 'no-restricted-imports'],
  ])('%s are not imported by what ships', (_name, file, rule) => {
    expect(messagesOf(file)).toEqual([refusal(rule, 'Test helpers are importable from specs alone.')]);
  });

  it.each(['allowed.spec.ts', 'allowed.int-spec.ts', 'testing/allowed.ts'])('are imported by %s', (file) => {
    expect(messagesOf(`testing-subpath/src/${file}`)).toEqual([]);
  });
});

describe('a project', () => {
  it.each([
    [
      'another one by a relative path',
      'structure/src/relative.ts',
      'Projects cannot be imported by a relative or absolute path',
    ],
    ['an app', 'structure/src/an-app.ts', 'Imports of apps are forbidden'],
    [
      'one that imports it back',
      'structure/src/circle.ts',
      'Circular dependency between "structure" and "structure-circle"',
    ],
    [
      'a package that its package.json does not name',
      'structure/src/undeclared-package.ts',
      'Only packages defined in the "package.json"',
    ],
    [
      'dynamically what it may not statically',
      'dynamic/src/forbidden.ts',
      'A project tagged with "type:app" can only depend on',
    ],
    [
      'in a re-export what it may not otherwise',
      'structure/src/reexport.ts',
      'A project tagged with "type:app" can only depend on',
    ],
  ])('may not import %s', (_name, file, message) => {
    expect(messagesOf(file)).toEqual([refusal(BOUNDARY_RULE, message)]);
  });

  it('may import another one by its name', () => {
    expect(messagesOf('structure/src/by-name.ts')).toEqual([]);
  });

  it('without a tag may import nothing of the workspace', () => {
    expect(messagesOf('untagged/src/imports.ts')).toEqual([
      refusal(BOUNDARY_RULE, 'A project without tags matching at least one constraint'),
    ]);
  });
});

describe('the package.json of a library', () => {
  it('names all that the library imports', () => {
    expect(messagesOf('manifest-missing/package.json')).toContainEqual(
      refusal('@nx/dependency-checks', '@paretostudio/to-publish-npm'),
    );
  });

  it('names nothing that the library does not import', () => {
    expect(messagesOf('manifest-unused/package.json')).toContainEqual(
      refusal('@nx/dependency-checks', 'The "@paretostudio/to-publish-npm" package is not used'),
    );
  });

  it('passes when it names exactly that', () => {
    expect(messagesOf('manifest-right/package.json')).toEqual([]);
  });
});
