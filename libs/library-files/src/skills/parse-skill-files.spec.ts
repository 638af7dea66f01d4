import { strToU8 } from 'fflate';
import { writeArchive } from '../archives/write-archive.js';
import type { LibraryFile } from '../library-file.js';
import { craftArchive } from '../testing/craft-archive.js';
import { parseSkillArchive } from './parse-skill-archive.js';
import { parseSkillFiles } from './parse-skill-files.js';

const SKILL_TEXT = '---\nname: notes\ndescription: Writes notes.\n---\n\nBody.\n';

function files(contents: Record<string, string>): LibraryFile[] {
  return Object.entries(contents).map(([path, text]) => ({ path, content: strToU8(text) }));
}

function pathsOf(list: readonly LibraryFile[]) {
  const parsed = parseSkillFiles(list);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { paths: parsed.value.files.map(({ path }) => path), warnings: parsed.warnings };
}

describe('parseSkillFiles', () => {
  it.each([
    ['at the root', ''],
    ['in its folder', 'notes/'],
    ['in folders of a repository', 'skills-main/skills/notes/'],
  ])('finds the skill %s', (_case, folder) => {
    const list = files({
      [`${folder}scripts/b.py`]: 'b',
      [`${folder}SKILL.md`]: SKILL_TEXT,
      [`${folder}a.md`]: 'a',
    });
    expect(pathsOf(list)).toEqual({ paths: ['a.md', 'scripts/b.py'], warnings: [] });
  });

  it('takes a deeper SKILL.md for a file of the skill', () => {
    expect(pathsOf(files({ 'notes/SKILL.md': SKILL_TEXT, 'notes/examples/SKILL.md': 'x' })).paths).toEqual([
      'examples/SKILL.md',
    ]);
  });

  it('leaves out what stands outside, and says so, but not of what macOS leaves everywhere', () => {
    const list = files({
      'notes/SKILL.md': SKILL_TEXT,
      'README.md': 'x',
      '__MACOSX/notes/._SKILL.md': 'x',
      '.DS_Store': 'x',
    });
    expect(pathsOf(list)).toEqual({
      paths: [],
      warnings: [{ path: 'README.md', message: expect.stringContaining('outside of the folder') }],
    });
    expect(
      pathsOf(files({ 'SKILL.md': SKILL_TEXT, '__MACOSX/._SKILL.md': 'x', '.DS_Store': 'x' })).paths,
    ).toEqual([]);
  });

  it('takes a file of another letter case, with a warning', () => {
    expect(pathsOf(files({ 'notes/skill.md': SKILL_TEXT })).warnings).toEqual([
      { path: 'notes/skill.md', message: 'The file "notes/skill.md" was taken for SKILL.md.' },
    ]);
  });

  it('names a skill after the folder that it stands in, before one that the caller knows', () => {
    const text = '---\ndescription: d\n---\n\nBody.\n';
    expect(parseSkillFiles(files({ 'Weekly Report/SKILL.md': text }), { folderName: 'b' })).toMatchObject({
      value: { name: 'weekly-report' },
    });
    expect(parseSkillFiles(files({ 'SKILL.md': text }), { folderName: 'b' })).toMatchObject({
      value: { name: 'b' },
    });
  });

  it.each<[string, LibraryFile[], string, string]>([
    ['nothing', [], '', 'There is no SKILL.md'],
    ['no SKILL.md', files({ 'README.md': 'x' }), '', 'There is no SKILL.md'],
    ['two skills', files({ 'a/SKILL.md': SKILL_TEXT, 'b/SKILL.md': SKILL_TEXT }), '', 'one at a time'],
    [
      'a SKILL.md that is no UTF-8',
      [{ path: 'SKILL.md', content: Uint8Array.of(0xff) }],
      'SKILL.md',
      'is not UTF-8',
    ],
    ['an unsafe file', files({ 'SKILL.md': SKILL_TEXT, '../a': 'x' }), '../a', 'leaves its folder'],
    [
      'a file too large',
      [...files({ 'SKILL.md': SKILL_TEXT }), { path: 'a', content: new Uint8Array(1_048_577) }],
      'a',
      '1048576',
    ],
    ['files that clash', files({ 'SKILL.md': SKILL_TEXT, a: 'x', A: 'y' }), 'a', 'same place'],
    ['a SKILL.md that cannot be read', files({ 'a/SKILL.md': '---\n' }), 'SKILL.md', 'never ends'],
  ])('refuses %s', (_case, list, path, problem) => {
    expect(parseSkillFiles(list)).toEqual({ ok: false, path, problem: expect.stringContaining(problem) });
  });
});

describe('parseSkillArchive', () => {
  it('reads a skill from anybody’s archive, with the right to run its files', () => {
    const zip = writeArchive([
      { path: 'notes/SKILL.md', content: strToU8(SKILL_TEXT) },
      { path: 'notes/run.sh', content: strToU8('x'), executable: true },
    ]);
    expect(parseSkillArchive(zip)).toMatchObject({
      ok: true,
      value: { name: 'notes', files: [{ path: 'run.sh', executable: true }] },
      warnings: [],
    });
  });

  it.each([
    ['a link', { name: 'notes/link', mode: 0o120777 }, 'symbolic link'],
    ['a path that leaves', { name: 'notes/../../x' }, 'leaves its folder'],
    ['a bomb', { name: 'notes/bomb', content: new Uint8Array(2_000_000) }, 'unpacks to 2000000 bytes'],
  ])('refuses an archive with %s', (_case, entry, problem) => {
    const zip = craftArchive([{ name: 'notes/SKILL.md', content: strToU8(SKILL_TEXT) }, entry]);
    expect(parseSkillArchive(zip)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});
