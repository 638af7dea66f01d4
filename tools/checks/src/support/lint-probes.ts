import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { REPOSITORY } from './repository.js';

/** A project that exists only to be linted. */
export interface ProbeProject {
  readonly name: string;
  readonly tags: readonly string[];
  /** Applications cannot be imported, whatever their tags say. Default: a library. */
  readonly type?: 'application' | 'library';
  /** What its eslint.config.mjs exports, with `base` and `library` in scope. Default `base`. */
  readonly lintsWith?: string;
  /** Packages of its package.json. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Its files by path; an `index.ts` in `src` is added. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What ESLint said about one line. */
export interface LintMessage {
  readonly ruleId: string | null;
  readonly message: string;
}

/** The messages of each probe by `<project>/<file>`; a file without any has an empty list. */
export type LintReport = ReadonlyMap<string, readonly LintMessage[]>;

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
}

const VERSION = '1.0.0';

/**
 * Lints made-up projects by the real configuration of `tools/eslint`.
 *
 * They are written into a workspace of their own inside `tmp`, with packages of their own, so that every tag can be
 * tried, that of a project which does not exist yet included, and so that the project graph is always theirs. The
 * workspace is removed again, whatever happens.
 *
 * @param projects - All that the workspace has; they import each other as `@paretostudio/<name>`.
 * @param packages - The npm packages that seem to be installed.
 */
export async function lintProbes(
  projects: readonly ProbeProject[],
  packages: readonly string[],
): Promise<LintReport> {
  mkdirSync(join(REPOSITORY, 'tmp'), { recursive: true });
  const workspace = mkdtempSync(join(REPOSITORY, 'tmp', 'lint-probes-'));
  try {
    writeWorkspace(workspace, projects, packages);
    await run(workspace, 'nx/dist/bin/nx.js', ['show', 'projects', '--json']);
    const output = await run(workspace, 'eslint/bin/eslint.js', ['--format', 'json', 'projects']);
    return reportOf(workspace, output);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function reportOf(workspace: string, output: string): LintReport {
  // The rule writes a warning of its own before the report when it has no project graph, and then checks nothing.
  if (!output.startsWith('[')) throw new Error(`ESLint answered no report:\n${output.slice(0, 2_000)}`);
  const results = JSON.parse(output) as readonly EslintResult[];
  return new Map(
    results.map(({ filePath, messages }) => [relative(join(workspace, 'projects'), filePath), messages]),
  );
}

function writeWorkspace(
  workspace: string,
  projects: readonly ProbeProject[],
  packages: readonly string[],
): void {
  const write = (path: string, content: unknown) => {
    const file = join(workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const root = { name: 'probes', version: VERSION, private: true, workspaces: ['projects/*'] };
  const installed = Object.fromEntries(
    packages.map((name) => [`node_modules/${name}`, { version: VERSION }]),
  );
  write('package.json', root);
  write('package-lock.json', { ...root, lockfileVersion: 3, packages: { '': root, ...installed } });
  write('nx.json', {
    analytics: false,
    neverConnectToCloud: true,
    useDaemonProcess: false,
    pluginsConfig: { '@nx/js': { analyzeSourceFiles: true } },
  });
  write('tsconfig.base.json', { compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } });
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, { name, version: VERSION });
  }
  for (const project of projects) {
    for (const [path, content] of Object.entries(filesOf(project))) {
      write(`projects/${project.name}/${path}`, content);
    }
  }
}

function filesOf(project: ProbeProject): Record<string, unknown> {
  const base = join(REPOSITORY, 'tools/eslint/base.mjs');
  return {
    'package.json': {
      name: `@paretostudio/${project.name}`,
      version: VERSION,
      exports: { '.': './src/index.ts', './testing': './src/testing/index.ts' },
      dependencies: project.dependencies ?? {},
    },
    'project.json': {
      name: project.name,
      projectType: project.type ?? 'library',
      sourceRoot: `projects/${project.name}/src`,
      tags: project.tags,
      targets: { build: { command: 'true' } },
    },
    'eslint.config.mjs': `import { base, library } from ${JSON.stringify(base)};\nexport default ${project.lintsWith ?? 'base'};\nvoid library; void base;\n`,
    'src/index.ts': 'export const value = 1;\n',
    'src/testing/index.ts': 'export const helper = 1;\n',
    ...project.files,
  };
}

/** Runs a program of the repository's node_modules in the workspace and answers what it wrote. */
function run(workspace: string, program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(REPOSITORY, 'node_modules', program), ...args],
      { cwd: workspace, env: environmentOf(workspace), maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        // ESLint ends with 1 when it found something, which is what most probes are for.
        if (error !== null && error.code !== 1) reject(new Error(`${program} failed: ${stderr}${stdout}`));
        else resolve(stdout);
      },
    );
  });
}

/** Nothing of the run that this one is part of may reach into the workspace of the probes. */
function environmentOf(workspace: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NX_|NODE_OPTIONS$|FORCE_COLOR$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_WORKSPACE_ROOT_PATH: workspace,
    NO_COLOR: '1',
  };
}
