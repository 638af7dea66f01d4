import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { craftArchive, type CraftedEnd, type CraftedEntry } from '../testing/craft-archive.js';
import { ARCHIVE_LIMITS } from './archive-limits.js';
import { readArchive } from './read-archive.js';
import { writeArchive } from './write-archive.js';

const hello = strToU8('hello');
const KIB = 1024;

function problemOf(entries: readonly CraftedEntry[], end: CraftedEnd = {}): string {
  const read = readArchive(craftArchive(entries, end));
  return read.ok ? 'read' : read.problem;
}

/** Milliseconds that reading takes, and the problem. */
function timed(zip: Uint8Array): { ms: number; problem: string } {
  const start = performance.now();
  const read = readArchive(zip);
  return { ms: performance.now() - start, problem: read.ok ? 'read' : read.problem };
}

describe('readArchive', () => {
  it('unpacks what a packer made, sorted by path and without folders', () => {
    const zip = zipSync({
      b: { 'run.sh': [hello, { os: 3, attrs: 0o100755 << 16 }] },
      'a.md': hello,
      empty: {},
    });
    expect(readArchive(zip)).toEqual({
      ok: true,
      value: [
        { path: 'a.md', content: hello },
        { path: 'b/run.sh', content: hello, executable: true },
      ],
      warnings: [],
    });
  });

  it('takes a comment at the end, stored entries, an empty archive and entries of folders', () => {
    const entries = [
      { name: 'a/', mode: 0o040755, stored: true },
      { name: 'a/b', content: hello, stored: true },
    ];
    const read = readArchive(craftArchive(entries, { comment: 'PK\u0005\u0006 made by hand' }));
    expect(read).toEqual({ ok: true, value: [{ path: 'a/b', content: hello }], warnings: [] });
    expect(readArchive(craftArchive([]))).toEqual({ ok: true, value: [], warnings: [] });
  });

  it.each<[string, CraftedEntry, string]>([
    ['a path that leaves', { name: '../evil' }, 'leaves its folder'],
    ['a path that leaves from inside', { name: 'a/../../evil' }, 'leaves its folder'],
    ['a folder that leaves', { name: '../' }, 'leaves its folder'],
    ['an absolute path', { name: '/etc/passwd' }, 'is absolute'],
    ['a drive', { name: 'C:evil' }, 'names a drive'],
    ['a backslash', { name: '..\\evil' }, 'has a backslash'],
    ['an empty name', { name: '' }, 'is empty'],
    ['a name that only slashes are', { name: '//' }, 'is absolute'],
    ['a name that is no UTF-8', { name: Uint8Array.of(0x61, 0xff) }, 'is not UTF-8'],
    ['a symbolic link', { name: 'link', content: strToU8('/etc'), mode: 0o120777 }, 'is a symbolic link'],
    ['a device', { name: 'tty', mode: 0o020666 }, 'is no plain file'],
    ['a folder that says it is a file', { name: 'a/', mode: 0o100644 }, 'is no plain file'],
    ['an encrypted entry', { name: 'a', flags: 0x0801 }, 'is encrypted'],
    ['a method of old', { name: 'a', method: 12 }, 'in a way that is not read here'],
    ['a size over the limit', { name: 'a', unpackedBytes: 1024 * KIB + 1 }, 'unpacks to 1048577 bytes'],
    ['a path of eleven levels', { name: 'a/b/c/d/e/f/g/h/i/j/k' }, 'more than 10 levels deep'],
    [
      'a size that is too small',
      { name: 'a', content: hello, unpackedBytes: 4 },
      'is not what the archive says',
    ],
    [
      'a size that is too large',
      { name: 'a', content: hello, unpackedBytes: 6 },
      'is not what the archive says',
    ],
    [
      'a stored size that differs',
      { name: 'a', content: hello, stored: true, unpackedBytes: 9 },
      'is not what',
    ],
    ['a wrong checksum', { name: 'a', content: hello, crc: 1 }, 'is not what the archive says'],
    ['damaged data', { name: 'a', content: hello, packed: Uint8Array.of(7, 7, 7) }, 'is not what'],
    ['data that breaks off', { name: 'a', content: hello, packed: Uint8Array.of(0xcb) }, 'is not what'],
    ['another name inside', { name: 'a', content: hello, ownName: 'b' }, 'is not what the archive says'],
    ['data beyond the end', { name: 'a', content: hello, packedBytes: 20, unpackedBytes: 5 }, 'is not what'],
    ['an entry that begins nowhere', { name: 'a', content: hello, offset: 0xfffffff0 }, 'is not what'],
    ['packed sizes over the whole', { name: 'a', content: hello, packedBytes: 5000 }, 'overlap'],
  ])('refuses %s', (_case, entry, problem) => {
    expect(problemOf([entry])).toContain(problem);
  });

  it.each<[string, string[]]>([
    ['the same path twice', ['a', 'a']],
    ['paths that differ in letter case', ['Read.md', 'read.md']],
    ['paths that differ in how an accent is written', ['é', 'e\u0301']],
    ['a file where a folder is needed', ['a', 'a/b']],
    ['a folder where a file is needed', ['A/b', 'a']],
  ])('refuses %s', (_case, names) => {
    expect(problemOf(names.map((name) => ({ name })))).toMatch(/is there twice|are the same place/);
  });

  it.each<[string, CraftedEnd, string]>([
    ['zip64', { count: 0xffff }, 'zip64'],
    ['a part of several', { disk: 1 }, 'several parts'],
    ['a directory elsewhere', { offset: 3 }, 'damaged'],
    ['a directory of another size', { size: 3 }, 'damaged'],
    ['fewer entries than said', { count: 2 }, 'damaged'],
    ['more entries than said', { count: 0 }, 'damaged'],
  ])('refuses an archive that claims %s', (_case, end, problem) => {
    expect(problemOf([{ name: 'a', content: hello }], end)).toContain(problem);
  });

  it('refuses one file and one entry over the limit, and takes as many as are allowed', () => {
    const files = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `f${at}` }));
    const folders = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `d${at}/`, mode: 0o040755, stored: true }));
    const { filesMax, entriesMax } = ARCHIVE_LIMITS;
    expect(problemOf(files(filesMax))).toBe('read');
    expect(problemOf(files(filesMax + 1))).toBe(
      `The archive has ${filesMax + 1} files; ${filesMax} are allowed.`,
    );
    expect(problemOf(folders(entriesMax))).toBe('read');
    expect(problemOf(folders(entriesMax + 1))).toContain(`${entriesMax + 1} entries`);
  });

  it('refuses files that are together over the limit before it unpacks any', () => {
    const half = new Uint8Array(700 * KIB);
    const entries = Array.from({ length: 8 }, (_, at) => ({ name: `f${at}`, content: half, crc: 1 }));
    expect(problemOf(entries)).toMatch(/^The archive unpacks to 5734400 bytes/);
  });

  it('takes limits of the caller', () => {
    const zip = writeArchive([{ path: 'a/b/c', content: hello }]);
    expect(readArchive(zip, { depthMax: 2 })).toMatchObject({ ok: false, path: 'a/b/c' });
    expect(readArchive(zip, { fileBytesMax: 4 })).toMatchObject({ ok: false });
    expect(readArchive(zip, { archiveBytesMax: zip.length - 1 })).toMatchObject({ ok: false, path: '' });
  });

  it('refuses ten thousand entries at once', () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => ({ name: `f${at}`, stored: true }));
    const { ms, problem } = timed(craftArchive(entries));
    expect(problem).toBe('The archive has 10000 entries; 1000 are allowed.');
    expect(ms).toBeLessThan(1000);
  });

  it('refuses an archive that grows a thousandfold at once, honest or not', () => {
    const content = new Uint8Array(4 * KIB * KIB);
    const honest = timed(craftArchive([{ name: 'bomb', content }]));
    expect(honest.problem).toContain('unpacks to 4194304 bytes');
    expect(honest.ms).toBeLessThan(1000);
    const lying = timed(craftArchive([{ name: 'bomb', content, unpackedBytes: 100, crc: 1 }]));
    expect(lying.problem).toContain('is not what the archive says');
    expect(lying.ms).toBeLessThan(1000);
  });

  it('never unpacks more than what is claimed and one slice, whatever comes', () => {
    const content = new Uint8Array(64 * KIB * KIB);
    const zip = craftArchive([{ name: 'bomb', content, unpackedBytes: 1024 * KIB, crc: 1 }]);
    const before = process.memoryUsage().arrayBuffers;
    const { problem } = timed(zip);
    expect(problem).toContain('is not what the archive says');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * KIB * KIB);
  });

  it('answers any bytes, and any archive with bytes changed, without throwing', () => {
    const good = writeArchive([
      { path: 'SKILL.md', content: hello },
      { path: 'a/b', content: new Uint8Array(1000) },
    ]);
    const changed = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), changed), (bytes) => {
        const read = readArchive(bytes);
        if (!read.ok) expect(read.problem).toMatch(/\.$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a view into a larger buffer', () => {
    const zip = writeArchive([{ path: 'a', content: hello }]);
    const larger = new Uint8Array(zip.length + 20).fill(0x50);
    larger.set(zip, 10);
    expect(readArchive(larger.subarray(10, 10 + zip.length)).ok).toBe(true);
  });
});
