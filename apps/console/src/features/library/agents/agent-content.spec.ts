import { renderAgentFile } from '@paretostudio/library-files';
import { SAVED_AGENT } from '../../../testing/saved-agent.js';
import { changedContent, contentOfDraft } from './agent-content.js';
import { draftOfAgent, EMPTY_AGENT, type AgentView } from './agent-draft.js';
import { previewAgent } from './preview-agent.js';

const AGENT: AgentView = {
  ...SAVED_AGENT,
  disallowedTools: ['Write'],
  connections: [
    { id: '9a4c2d1e-0000-4000-8000-00000000000a', slug: 'git', name: 'Git', tools: null },
    { id: '9a4c2d1e-0000-4000-8000-00000000000b', slug: 'mail', name: 'Mail', tools: [] },
    { id: '9a4c2d1e-0000-4000-8000-00000000000c', slug: 'wiki', name: 'Wiki', tools: ['search'] },
  ],
  claude: { color: 'blue' },
  tags: ['work'],
};

test('all, none and chosen tools go to the server as null, an empty list and names, and come back as such', () => {
  const draft = draftOfAgent(AGENT);
  expect(draft.connections.map(({ choice }) => choice)).toEqual(['all', 'none', 'chosen']);
  expect(contentOfDraft(draft).connections.map(({ tools }) => tools)).toEqual([null, [], ['search']]);
});

test('ticked tools are not sent while another choice stands', () => {
  const [git] = draftOfAgent(AGENT).connections;
  const sent = (choice: 'all' | 'none' | 'chosen') =>
    contentOfDraft({
      ...EMPTY_AGENT,
      connections: git === undefined ? [] : [{ ...git, choice, chosen: ['log'] }],
    }).connections[0]?.tools;
  expect([sent('all'), sent('none'), sent('chosen')]).toEqual([null, [], ['log']]);
});

test('nothing is saved of an agent that nobody changed', () => {
  expect(changedContent(draftOfAgent(AGENT), draftOfAgent(AGENT))).toEqual({});
});

test('another order of skills is a change', () => {
  const before = {
    ...EMPTY_AGENT,
    skills: [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
    ],
  };
  expect(changedContent(before, { ...before, skills: before.skills.toReversed() })).toEqual({
    skills: ['b', 'a'],
  });
});

test('no limit of the client’s tools is null, a limit without rows is an empty list', () => {
  expect(contentOfDraft(EMPTY_AGENT).tools).toBeNull();
  expect(contentOfDraft({ ...EMPTY_AGENT, areToolsLimited: true, tools: [' '] }).tools).toEqual([]);
});

test('the file is the one that the export writes, without connections', () => {
  const { connections: _connections, skills, ...content } = AGENT;
  expect(previewAgent(draftOfAgent(AGENT), AGENT.claude)).toEqual({
    text: renderAgentFile({
      ...content,
      skills: skills.map(({ name }) => name),
      claude: { color: 'blue' },
    }),
    problem: null,
  });
});

test('an empty draft has a file with stand-ins, and what is missing', () => {
  expect(previewAgent(EMPTY_AGENT, null)).toMatchObject({
    text: expect.stringContaining('name: your-agent'),
    problem: 'It has no name yet.',
  });
});
