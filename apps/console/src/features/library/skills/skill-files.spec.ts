import { FILE_LIMITS } from '@paretostudio/library-files';
import { addFiles, draftFile, sizeText, textOf } from './skill-files.js';

const NOTES = draftFile('notes.md', new TextEncoder().encode('# Notes'));

test('a file with the path of another takes its place; files stay in order', () => {
  const newer = draftFile('notes.md', new Uint8Array([0]));
  const early = draftFile('a.md', new Uint8Array());
  expect(addFiles([NOTES], [newer, early])).toEqual({ ok: true, files: [early, newer] });
});

test.each(['../evil.md', 'SKILL.md', 'NOTES.MD', 'con', '.git/config'])(
  'refuses %j with a sentence',
  (path) => {
    const added = addFiles([NOTES], [draftFile(path, new Uint8Array())]);
    expect(added).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
  },
);

test('a file of exactly the bound is taken, one byte more is not', () => {
  const of = (length: number) => addFiles([], [draftFile('data.bin', new Uint8Array(length))]).ok;
  expect([of(FILE_LIMITS.fileBytesMax), of(FILE_LIMITS.fileBytesMax + 1)]).toEqual([true, false]);
});

test('the sizes of stored files count toward the bound of all', () => {
  const stored = [1, 2, 3, 4].map((number) => ({
    path: `${number}.bin`,
    sizeBytes: FILE_LIMITS.fileBytesMax,
    isText: false,
    executable: false,
    content: null,
  }));
  expect(addFiles(stored, [draftFile('5.bin', new Uint8Array(1))]).ok).toBe(false);
});

test('bytes that are no UTF-8, or have a null, are no text; a mark of byte order is kept', () => {
  expect(textOf(new Uint8Array([0xff, 0xfe]))).toBeNull();
  expect(textOf(new Uint8Array([0x61, 0]))).toBeNull();
  expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa');
});

test('sizes are told in the largest unit that is not below one', () => {
  expect([1, 999, 1000, 1_048_576].map(sizeText)).toEqual(['1 byte', '999 bytes', '1.0 kB', '1.05 MB']);
});
