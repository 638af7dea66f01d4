import { SAVED_SKILL } from '../../../testing/saved-skill.js';
import { SKILL_BUILDER } from './skill-builder.js';
import { draftOfSkill, type SkillView } from './skill-draft.js';

const NEW_FILE = {
  path: 'new.md',
  sizeBytes: 1,
  isText: true,
  executable: false,
  content: new Uint8Array([65]),
};
const DRAFT = { ...draftOfSkill(SAVED_SKILL), license: 'MIT' };

test('saved over what somebody else has saved, all fields are sent, and no file that nobody changed here', async () => {
  await expect(SKILL_BUILDER.updateOf(DRAFT, SAVED_SKILL, false)).resolves.toEqual({ license: 'MIT' });
  await expect(SKILL_BUILDER.updateOf(DRAFT, SAVED_SKILL, true)).resolves.toEqual({
    name: 'pdf-tools',
    displayName: 'PDF tools',
    description: 'Fills in forms.',
    triggers: ['fill in'],
    instructions: 'Read the form.',
    guardrails: [],
    license: 'MIT',
    compatibility: null,
    allowedTools: [],
    tags: [],
  });
});

test('a file that is not saved yet differs from every saved one, and a kept one from none', () => {
  const draft = { ...DRAFT, files: [...DRAFT.files, NEW_FILE] };
  const { files } = SKILL_BUILDER.recordFormOf(draft, SAVED_SKILL) as Pick<SkillView, 'files'>;
  expect(files).toEqual([...SAVED_SKILL.files, expect.objectContaining({ sha256: '(not saved yet)' })]);
});
