import { strToU8 } from 'fflate';
import type { LibraryFile } from '../library-file.js';
import { readArchive } from './read-archive.js';
import { writeArchive } from './write-archive.js';

const files: LibraryFile[] = [
  { path: 'b/run.py', content: strToU8('print(1)'), executable: true },
  { path: 'a.md', content: strToU8('é'.repeat(1000)) },
  { path: '1', content: new Uint8Array(0) },
];

describe('writeArchive', () => {
  it('makes the same bytes in whatever order the files come', () => {
    expect(writeArchive([...files].reverse())).toEqual(writeArchive(files));
  });

  it('makes the same bytes in every time zone', () => {
    const offsets: number[] = [];
    const zone = process.env['TZ'];
    const made = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      offsets.push(new Date(1980, 0, 1).getTimezoneOffset());
      return writeArchive(files);
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(offsets).size).toBe(3);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it('is read back whole, sorted by path', () => {
    const sorted = [files[2], files[1], files[0]];
    expect(readArchive(writeArchive(files))).toEqual({ ok: true, value: sorted, warnings: [] });
  });

  it.each(['../a', '/a', 'a//b', '__proto__', ''])('throws for the path %j', (path) => {
    expect(() => writeArchive([{ path, content: new Uint8Array(0) }])).toThrow(RangeError);
  });

  it('throws for paths that are the same place on some file systems', () => {
    const content = new Uint8Array(0);
    expect(() =>
      writeArchive([
        { path: 'A', content },
        { path: 'a', content },
      ]),
    ).toThrow(RangeError);
  });
});
