import { FILE_LIMITS } from '../file-limits.js';
import type { LibraryFile } from '../library-file.js';
import { explainFiles } from './explain-files.js';

const empty = new Uint8Array(0);

function filesOf(...paths: string[]): LibraryFile[] {
  return paths.map((path) => ({ path, content: empty }));
}

describe('explainFiles', () => {
  it('finds nothing wrong with no files, nor with as many and as large ones as are allowed', () => {
    const { filesMax, fileBytesMax, totalBytesMax } = FILE_LIMITS;
    expect(explainFiles([])).toBeNull();
    expect(explainFiles(filesOf(...Array.from({ length: filesMax }, (_, at) => `f${at}`)))).toBeNull();
    const large = new Uint8Array(fileBytesMax);
    const most = Array.from({ length: totalBytesMax / fileBytesMax }, (_, at) => ({
      path: `f${at}`,
      content: large,
    }));
    expect(explainFiles(most)).toBeNull();
    expect(explainFiles([...most, { path: 'more', content: Uint8Array.of(0) }])).toMatchObject({ path: '' });
  });

  it.each<[string, LibraryFile[], string]>([
    ['one too many', filesOf(...Array.from({ length: 201 }, (_, at) => `f${at}`)), ''],
    ['one byte too many', [{ path: 'a', content: new Uint8Array(FILE_LIMITS.fileBytesMax + 1) }], 'a'],
    ['an unsafe path', filesOf('ok', '../a'), '../a'],
    ['a second SKILL.md', filesOf('SKILL.md'), 'SKILL.md'],
    ['one that only differs in letter case', filesOf('skill.MD'), 'skill.MD'],
    ['one that only differs for Turkish readers', filesOf('sk\u0131ll.md'), 'sk\u0131ll.md'],
    ['a folder of that name', filesOf('SKILL.md/a'), 'SKILL.md/a'],
    ['the same path twice', filesOf('a', 'a'), 'a'],
    ['paths that clash', filesOf('stra\u00dfe', 'STRASSE'), 'STRASSE'],
    ['a file that is a folder too', filesOf('a/b', 'a'), 'a'],
  ])('tells of %s, and where', (_case, files, path) => {
    expect(explainFiles(files)).toEqual({ path, problem: expect.stringMatching(/\.$/) });
  });

  it('lets a SKILL.md pass in a folder below', () => {
    expect(explainFiles(filesOf('examples/SKILL.md'))).toBeNull();
  });
});
