import type { AgentView } from '../features/library/agents/agent-draft.js';

/** A saved agent with a skill, and with one tool of one connection. */
export const SAVED_AGENT: AgentView = {
  id: '9a4c2d1e-0000-4000-8000-000000000001',
  name: 'triage',
  displayName: 'Issue triage',
  description: 'Sorts new issues.',
  model: null,
  instructions: 'Read the issue first.',
  tools: null,
  disallowedTools: [],
  skills: [{ id: '9a4c2d1e-0000-4000-8000-000000000002', name: 'pdf-tools' }],
  connections: [{ id: '9a4c2d1e-0000-4000-8000-00000000000a', slug: 'git', name: 'Git', tools: ['log'] }],
  claude: {},
  tags: [],
  version: 3,
  visibility: 'personal',
  ownerMemberId: null,
  createdByMemberId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
