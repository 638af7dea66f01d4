import type { SkillView } from '../features/library/skills/skill-draft.js';

/** A saved skill with one file. */
export const SAVED_SKILL: SkillView = {
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
