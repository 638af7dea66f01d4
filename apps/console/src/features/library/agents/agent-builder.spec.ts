import { AGENT_BUILDER } from './agent-builder.js';
import { draftOfAgent, type AgentView } from './agent-draft.js';

const AGENT: AgentView = {
  id: '9a4c2d1e-0000-4000-8000-000000000001',
  name: 'triage',
  displayName: 'Issue triage',
  description: 'Sorts new issues.',
  model: 'sonnet',
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
const DRAFT = { ...draftOfAgent(AGENT), model: ' opus ' };

test('only what differs is sent, but everything where it is saved over what somebody else has saved', () => {
  expect(AGENT_BUILDER.updateOf(DRAFT, AGENT, false)).toEqual({ model: 'opus' });
  expect(AGENT_BUILDER.updateOf(DRAFT, AGENT, true)).toEqual({
    name: 'triage',
    displayName: 'Issue triage',
    description: 'Sorts new issues.',
    model: 'opus',
    instructions: 'Read the issue first.',
    tools: null,
    disallowedTools: [],
    skills: ['9a4c2d1e-0000-4000-8000-000000000002'],
    connections: [{ connection: '9a4c2d1e-0000-4000-8000-00000000000a', tools: ['log'] }],
    tags: [],
  });
});

test('a new agent is sent without a name that nobody typed', () => {
  expect(AGENT_BUILDER.creationOf({ ...DRAFT, name: ' ' })).not.toHaveProperty('name');
  expect(AGENT_BUILDER.creationOf(DRAFT)).toHaveProperty('name', 'triage');
});

test('a draft is compared with a saved agent in its form: skills and connections with their names', () => {
  const { skills, connections } = AGENT;
  expect(AGENT_BUILDER.recordFormOf(DRAFT, AGENT)).toMatchObject({ skills, connections, model: 'opus' });
});
