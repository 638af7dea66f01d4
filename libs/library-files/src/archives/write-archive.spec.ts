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

  it('dates every entry 1980-01-01 12:00, on whatever day and in whatever time zone it is made', () => {
    const zip = writeArchive(files);
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect(view.getUint16(10, true)).toBe(12 << 11);
    expect(view.getUint16(12, true)).toBe((1 << 5) | 1);
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
