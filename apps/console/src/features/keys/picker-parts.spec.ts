import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { ACTION_GROUPS } from './action-groups.js';
import { otherEntries } from './other-entries.js';
import { choiceOf, toPermissions } from './permission-draft.js';

const CONNECTION = 'conn_11111111-1111-4111-8111-111111111111';
const AGENT = 'agent_22222222-2222-4222-8222-222222222222';

describe('what the picker shows', () => {
  it('has each action of the studio once, in a group of its subject', () => {
    const names = ACTION_GROUPS.flatMap(({ actions }) => actions.map(({ name }) => name));
    expect([...names].sort()).toEqual([...STUDIO_ACTIONS.names].sort());
    const titles = ACTION_GROUPS.map(({ title, actions }) => [title, actions.length]);
    expect(Object.fromEntries(titles)).toMatchObject({ Prompts: 7, 'API keys': 6, Connections: 7 });
  });

  it('shows each entry of a map either as a box or among the others, never twice, never nowhere', () => {
    const draft = {
      '*': ['get_*'],
      self: ['list_*', 'whoami', 'action_of_tomorrow'],
      [CONNECTION]: ['search', 'read_*'],
      [AGENT]: ['*', 'tool'],
      conn_gone: ['x'],
      svc_billing: ['*'],
    };
    const others = otherEntries(draft, new Set([CONNECTION]), new Set([AGENT]));
    expect(others).toEqual([
      { resource: '*', action: 'get_*' },
      { resource: 'self', action: 'list_*' },
      { resource: 'self', action: 'action_of_tomorrow' },
      { resource: CONNECTION, action: 'read_*' },
      { resource: AGENT, action: 'tool' },
      { resource: 'conn_gone', action: 'x' },
      { resource: 'svc_billing', action: '*' },
    ]);
    const entries = Object.values(toPermissions(draft)).flat().length;
    const boxes = [choiceOf(draft, 'self', 'whoami'), choiceOf(draft, CONNECTION, 'search')];
    expect(boxes).toEqual(['chosen', 'chosen']);
    expect(others.length + boxes.length + 1).toBe(entries);
  });
});
