import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the whole repository stands in. */
export const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');

/** The parts of a package.json that the checks look at. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly workspaces?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly nx?: { readonly name: string; readonly tags: readonly string[] };
}

/** One project of the workspace. */
export interface Project {
  /** Its name in Nx, which is also its folder's. */
  readonly name: string;
  /** Its folder, relative to the repository. */
  readonly root: string;
  readonly manifest: PackageJson;
}

/** Reads a JSON file of the repository, named from its top. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8')) as T;
}

/**
 * Lists every project: each folder that the workspace names. Packages that a tool installs apart, for itself, are none.
 */
export function listProjects(): readonly Project[] {
  return (readJson<PackageJson>('package.json').workspaces ?? [])
    .flatMap(foldersOf)
    .filter((root) => existsSync(join(REPOSITORY, root, 'package.json')))
    .map((root) => {
      const manifest = readJson<PackageJson>(`${root}/package.json`);
      return { name: manifest.nx?.name ?? manifest.name, root, manifest };
    });
}

/** The folders that a workspace entry such as `libs/*` stands for. */
function foldersOf(workspace: string): string[] {
  if (!workspace.endsWith('/*')) return [workspace];
  const house = workspace.slice(0, -2);
  return readdirSync(join(REPOSITORY, house)).map((folder) => `${house}/${folder}`);
}

/** Lists the files that git tracks, relative to the repository. */
export function listTrackedFiles(): readonly string[] {
  const output = execFileSync('git', ['ls-files', '-z'], { cwd: REPOSITORY, maxBuffer: 2 ** 26 });
  return output.toString('utf8').split('\0').filter(Boolean);
}
