import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTrackedFiles, readJson, REPOSITORY } from './support/repository.js';

const tracked = listTrackedFiles();

/**
 * Folders of people's machines, put together here so that this file does not hold one itself. The user `node` is that of
 * the images of Node.js: nobody.
 */
const MACHINE_PATH = new RegExp(
  String.raw`(?<![\w.~-])/(?!home/node\b)(?:${['home', 'work', 'root', 'Users'].join('|')})/[\w.-]+`,
);

/** A NUL in the beginning is how git itself tells what is not text. */
function readText(file: string): string {
  const bytes = readFileSync(join(REPOSITORY, file));
  return bytes.subarray(0, 8_000).includes(0) ? '' : bytes.toString('utf8');
}

describe('the repository', () => {
  it('has at its top what style fixes, and dotfiles', () => {
    const top = [...new Set(tracked.map((path) => path.split('/')[0]!))].filter(
      (name) => !name.startsWith('.'),
    );

    expect(top.sort()).toEqual(
      [
        'apps',
        'libs',
        'tools',
        'nx.json',
        'package.json',
        'package-lock.json',
        'tsconfig.base.json',
        'jest.preset.js',
        'README.md',
        'LICENSE',
      ].sort(),
    );
  });

  it('names no folder of anybody’s machine', () => {
    const naming = tracked.flatMap((file) => {
      const found = MACHINE_PATH.exec(readText(file));
      return found === null ? [] : [`${file}: ${found[0]}`];
    });

    expect(naming).toEqual([]);
  });

  it('names no registry in its lockfile: what is installed comes from the registry of whoever installs', () => {
    const { packages } = readJson<{ packages: Record<string, { resolved?: string; link?: boolean }> }>(
      'package-lock.json',
    );
    const resolved = Object.entries(packages).filter(
      ([, entry]) => entry.resolved !== undefined && entry.link !== true,
    );

    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(resolved).toEqual([]);
  });

  it('sets no registry in its .npmrc', () => {
    expect(readText('.npmrc')).not.toMatch(/registry\s*=\s*http/);
  });

  it('tracks nothing that is built, generated on the machine or secret', () => {
    const unwanted =
      /(^|\/)(node_modules|dist|out-tsc|test-output|\.nx|\.data|tmp)\/|\.(tgz|tsbuildinfo|pem)$|(^|\/)\.env$/;

    expect(tracked.filter((path) => unwanted.test(path))).toEqual([]);
  });
});
