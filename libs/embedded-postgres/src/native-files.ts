import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const require = createRequire(import.meta.url);

const SUPPORTED_TARGETS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];

/** The PostgreSQL binaries of this platform, as they lie in the installed package. */
export interface NativeFiles {
  /** The package's root folder; never written to, it may be read-only. */
  readonly packageDir: string;
  /** The major version of the binaries, such as `18`. */
  readonly major: number;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL binaries for a platform among the installed packages.
 *
 * @param target - `<platform>-<arch>` in Node's words.
 * @throws {@link EmbeddedPostgresError} `unsupported_platform` where none are published, `binaries_missing` where
 *   the optional package was left out of the installation.
 */
export function findNativeFiles(target = `${process.platform}-${process.arch}`): NativeFiles {
  if (!SUPPORTED_TARGETS.includes(target)) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `There is no embedded PostgreSQL for ${target} (only for ${SUPPORTED_TARGETS.join(', ')}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later instead.',
    );
  }
  const packageDir = dirname(dirname(resolveEntry(target)));
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const binary = (name: string) => join(packageDir, 'native', 'bin', name);
  return {
    packageDir,
    major: Number.parseInt(version, 10),
    initdb: binary('initdb'),
    postgres: binary('postgres'),
  };
}

/**
 * Makes the environment in which the binaries find their libraries, and nothing of the caller's own environment:
 * its secrets are not the database's business.
 *
 * The package's postinstall script makes version links of the libraries. Where it did not run
 * (`npm ci --ignore-scripts`, a read-only folder) the links are made in `linksDir` instead.
 *
 * @param linksDir - A folder of ours, made when needed.
 */
export function nativeEnvironment(native: NativeFiles, linksDir: string): Record<string, string> {
  const libraries = join(native.packageDir, 'native', 'lib');
  const path = haveVersionLinks(native) ? libraries : `${makeVersionLinks(native, linksDir)}:${libraries}`;
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    TZ: 'UTC',
    LC_ALL: 'C',
    [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path,
  };
}

function resolveEntry(target: string): string {
  try {
    return require.resolve(`@embedded-postgres/${target}`);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries_missing',
      `The optional package @embedded-postgres/${target} is not installed. ` +
        'Install again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.',
      { cause },
    );
  }
}

interface VersionLink {
  readonly source: string;
  readonly target: string;
}

function versionLinks(native: NativeFiles): VersionLink[] {
  const list = join(native.packageDir, 'native', 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as VersionLink[]) : [];
}

function haveVersionLinks(native: NativeFiles): boolean {
  return versionLinks(native).every(({ target }) => existsSync(join(native.packageDir, target)));
}

function makeVersionLinks(native: NativeFiles, linksDir: string): string {
  mkdirSync(linksDir, { recursive: true, mode: 0o755 });
  for (const { source, target } of versionLinks(native)) {
    const link = join(linksDir, basename(target));
    const file = join(native.packageDir, source);
    if (linkTarget(link) === file) continue;
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }
  return linksDir;
}

function linkTarget(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null; // no such link yet
  }
}
