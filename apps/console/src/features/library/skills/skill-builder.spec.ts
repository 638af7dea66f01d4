import { SKILL_BUILDER } from './skill-builder.js';
import { draftOfSkill, type SkillView } from './skill-draft.js';

const SKILL: SkillView = {
  id: '9a4c2d1e-0000-4000-8000-000000000001',
  name: 'pdf-tools',
  displayName: 'PDF tools',
  description: 'Fills in forms.',
  triggers: ['fill in'],
  instructions: 'Read the form.',
  guardrails: [],
  license: null,
  compatibility: null,
  metadata: {},
  allowedTools: [],
  claude: {},
  files: [{ path: 'kept.md', sizeBytes: 3, isText: true, executable: false, sha256: 'a' }],
  tags: [],
  version: 4,
  visibility: 'personal',
  ownerMemberId: null,
  createdByMemberId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const NEW_FILE = {
  path: 'new.md',
  sizeBytes: 1,
  isText: true,
  executable: false,
  content: new Uint8Array([65]),
};
const DRAFT = { ...draftOfSkill(SKILL), license: 'MIT' };

test('saved over what somebody else has saved, all fields are sent, and no file that nobody changed here', async () => {
  await expect(SKILL_BUILDER.updateOf(DRAFT, SKILL, false)).resolves.toEqual({ license: 'MIT' });
  await expect(SKILL_BUILDER.updateOf(DRAFT, SKILL, true)).resolves.toEqual({
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
  const { files } = SKILL_BUILDER.recordFormOf(draft, SKILL) as Pick<SkillView, 'files'>;
  expect(files).toEqual([...SKILL.files, expect.objectContaining({ sha256: '(not saved yet)' })]);
});
