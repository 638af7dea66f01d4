import { SAVED_AGENT } from '../../../testing/saved-agent.js';
import { AGENT_BUILDER } from './agent-builder.js';
import { draftOfAgent } from './agent-draft.js';

const DRAFT = { ...draftOfAgent(SAVED_AGENT), model: ' opus ' };

test('only what differs is sent, but everything where it is saved over what somebody else has saved', () => {
  expect(AGENT_BUILDER.updateOf(DRAFT, SAVED_AGENT, false)).toEqual({ model: 'opus' });
  expect(AGENT_BUILDER.updateOf(DRAFT, SAVED_AGENT, true)).toEqual({
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
  const { skills, connections } = SAVED_AGENT;
  expect(AGENT_BUILDER.recordFormOf(DRAFT, SAVED_AGENT)).toMatchObject({
    skills,
    connections,
    model: 'opus',
  });
});
