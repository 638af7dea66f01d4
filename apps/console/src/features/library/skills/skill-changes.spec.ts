import { EMPTY_SKILL } from './skill-draft.js';
import { contentOfDraft } from './skill-content.js';
import { changedContent, haveFilesChanged, isSkillChanged } from './skill-changes.js';

const DRAFT = {
  ...EMPTY_SKILL,
  name: 'pdf-tools',
  displayName: 'PDF tools',
  description: 'Fills in forms.',
  triggers: ['fill in', 'merge'],
};
const FILE = { path: 'a.md', sizeBytes: 1, isText: true, executable: false, content: null };

test('what differs in outer spaces and empty rows alone is no change', () => {
  const retyped = {
    ...DRAFT,
    displayName: ' PDF tools ',
    triggers: ['fill in ', '', 'merge', ' '],
    license: ' ',
  };
  expect(changedContent(DRAFT, retyped)).toEqual({});
  expect(isSkillChanged(DRAFT, retyped)).toBe(false);
});

test('only changed fields are saved; an emptied license is null', () => {
  const before = { ...DRAFT, license: 'MIT' };
  expect(changedContent(before, { ...before, license: '', triggers: ['merge', 'fill in'] })).toEqual({
    license: null,
    triggers: ['merge', 'fill in'],
  });
});

test('instructions are saved as typed, spaces and all', () => {
  expect(changedContent(DRAFT, { ...DRAFT, instructions: '  indented\n\n' })).toEqual({
    instructions: '  indented\n\n',
  });
});

test('a new skill without a name gets it from the display name, as the server would make it', () => {
  expect(contentOfDraft({ ...EMPTY_SKILL, displayName: 'Über-Plan v2' }).name).toBe('uber-plan-v2');
  expect(contentOfDraft(EMPTY_SKILL).name).toBe('');
});

test('files count as changed when one is replaced, removed, renamed or made a program', () => {
  expect(haveFilesChanged([FILE], [{ ...FILE }])).toBe(false);
  expect(haveFilesChanged([FILE], [])).toBe(true);
  expect(haveFilesChanged([FILE], [{ ...FILE, path: 'b.md' }])).toBe(true);
  expect(haveFilesChanged([FILE], [{ ...FILE, executable: true }])).toBe(true);
  expect(haveFilesChanged([FILE], [{ ...FILE, content: new Uint8Array([1]) }])).toBe(true);
});
