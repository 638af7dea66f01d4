import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NativeFiles, findNativeFiles, nativeEnvironment } from './native-files.js';

describe('findNativeFiles', () => {
  it('tells where to turn on a platform without binaries', () => {
    expect(() => findNativeFiles('win32-x64')).toThrow(
      expect.objectContaining({
        code: 'unsupported_platform',
        message: expect.stringMatching(/win32-x64.*Set DATABASE_URL/s),
      }),
    );
  });

  it('tells of a package left out of the installation', () => {
    const other = process.platform === 'linux' ? 'darwin-x64' : 'linux-x64';
    expect(() => findNativeFiles(other)).toThrow(
      expect.objectContaining({ code: 'binaries_missing', message: expect.stringContaining('DATABASE_URL') }),
    );
  });
});

describe('nativeEnvironment', () => {
  let root: string;
  let native: NativeFiles;
  const links = () => join(root, 'links');
  const library = () => join(root, 'package/native/lib');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'native-files-'));
    mkdirSync(library(), { recursive: true });
    native = { packageDir: join(root, 'package'), major: 18, initdb: 'initdb', postgres: 'postgres' };
    writeFileSync(
      join(root, 'package/native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }]),
    );
    writeFileSync(join(library(), 'liba.so.1.2'), '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('makes the version links that a skipped postinstall left out, and renews those of a moved package', () => {
    nativeEnvironment({ ...native, packageDir: native.packageDir }, links());
    const moved = join(root, 'moved');
    mkdirSync(join(moved, 'native/lib'), { recursive: true });
    writeFileSync(
      join(moved, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/liba.so.1.3', target: 'native/lib/liba.so.1' }]),
    );
    const environment = nativeEnvironment({ ...native, packageDir: moved }, links());
    expect(readlinkSync(join(links(), 'liba.so.1'))).toBe(join(moved, 'native/lib/liba.so.1.3'));
    expect(Object.values(environment)).toContain(`${links()}:${join(moved, 'native/lib')}`);
  });

  it('uses the links of the package where they are', () => {
    writeFileSync(join(library(), 'liba.so.1'), '');
    expect(Object.values(nativeEnvironment(native, links()))).toContain(library());
  });

  it('hands none of the program’s own environment to the database', () => {
    expect(Object.keys(nativeEnvironment(native, links())).sort()).toEqual(
      [
        'LC_ALL',
        process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH',
        'PATH',
        'TZ',
      ].sort(),
    );
  });
});
