import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listProjects, readJson, REPOSITORY } from './support/repository.js';

/** Where a range of a peer is tested, beside the specs of the library, which run on what it is developed with. */
interface Tested {
  /** The major version. */
  readonly major: number;
  /** The file that runs it, and how the file names the version. */
  readonly by?: { readonly file: string; readonly naming: RegExp };
}

const NEST_11 = { file: 'libs/passport-api-key/tools/test-on-nest-11.mjs', naming: /'@nestjs\/core': '\^11/ };
const NEST: readonly Tested[] = [{ major: 11, by: NEST_11 }, { major: 12 }];

/** What stands behind each range; `tools/release/README.md` tells it to readers. */
const TESTED: Readonly<Record<string, Readonly<Record<string, readonly Tested[]>>>> = {
  'passport-api-key': {
    '@nestjs/common': NEST,
    '@nestjs/core': NEST,
    '@nestjs/passport': NEST,
    '@types/passport': [{ major: 1 }],
    passport: [{ major: 0 }],
    'reflect-metadata': [{ major: 0 }],
    rxjs: [{ major: 7 }],
  },
  entities: { typeorm: [{ major: 1 }], pg: [{ major: 8 }] },
  'embedded-postgres': { pg: [{ major: 8 }] },
};

const majorOf = (version: string) => Number(/^[\^~]?(\d+)\./.exec(version)?.[1]);

const withPeers = listProjects()
  .map(({ name, root, manifest }) => ({
    name,
    root,
    peers: (manifest as { peerDependencies?: Record<string, string> }).peerDependencies ?? {},
    developedWith: manifest.devDependencies ?? {},
  }))
  .filter(({ peers }) => Object.keys(peers).length > 0);

describe('peers', () => {
  it('are those of the libraries that are known to have any', () => {
    expect(withPeers.map(({ name }) => name).sort()).toEqual(Object.keys(TESTED).sort());
  });
});

describe.each(withPeers)('$name', ({ name, peers, developedWith }) => {
  const tested = TESTED[name] ?? {};

  it('allows of each peer the versions that are tested, and no others', () => {
    const allowed = Object.entries(peers).map(([peer, range]) => [peer, range.split(' || ').map(majorOf)]);

    expect(Object.fromEntries(allowed)).toEqual(
      Object.fromEntries(
        Object.entries(tested).map(([peer, versions]) => [peer, versions.map(({ major }) => major)]),
      ),
    );
  });

  it('is developed with one of them, installed here', () => {
    for (const [peer, versions] of Object.entries(tested)) {
      const { version } = readJson<{ version: string }>(`node_modules/${peer}/package.json`);
      const own = versions.filter(({ by }) => by === undefined).map(({ major }) => major);

      expect([peer, developedWith[peer]]).toEqual([peer, version]);
      expect(own).toContain(majorOf(version));
    }
  });

  it('is run on every other one by a test of its own', () => {
    for (const { by } of Object.values(tested).flat()) {
      if (by === undefined) continue;
      expect(existsSync(join(REPOSITORY, by.file))).toBe(true);
      expect(readFileSync(join(REPOSITORY, by.file), 'utf8')).toMatch(by.naming);
    }
  });
});
