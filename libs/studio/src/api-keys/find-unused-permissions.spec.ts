import { findUnusedPermissions } from './find-unused-permissions.js';

const CONNECTION = 'conn_0190a7c0-0000-7000-8000-000000000001';
const AGENT = 'agent_0190a7c0-0000-7000-8000-000000000002';

describe('findUnusedPermissions', () => {
  it('names each entry of which no action was used at its resource', () => {
    const permissions = { self: ['delete_*', 'get_prompt', 'list_*'], [CONNECTION]: ['*'] };
    expect(findUnusedPermissions(permissions, ['self get_prompt', 'self list_agents'])).toEqual([
      'self: delete_*',
      `${CONNECTION}: *`,
    ]);
    expect(findUnusedPermissions(permissions, ['self delete_prompt', `${CONNECTION} a tool`])).toEqual([
      'self: get_prompt',
      'self: list_*',
    ]);
  });

  it('does not take the use of one resource for that of another', () => {
    expect(findUnusedPermissions({ [CONNECTION]: ['search'] }, ['self search'])).toEqual([
      `${CONNECTION}: search`,
    ]);
  });

  it('takes an entry of every resource for used wherever it was', () => {
    expect(findUnusedPermissions({ '*': ['search', 'delete_*'] }, [`${CONNECTION} search`])).toEqual([
      '*: delete_*',
    ]);
  });

  it('takes every entry of an agent for used when the agent was, as its tools have other names upstream', () => {
    const permissions = { [AGENT]: ['github__search', 'github__delete'] };
    expect(findUnusedPermissions(permissions, [`${AGENT} search`])).toEqual([]);
    expect(findUnusedPermissions(permissions, [`${CONNECTION} search`])).toHaveLength(2);
  });

  it('takes a list for the search that it is recorded as, of the same kind alone', () => {
    const permissions = { self: ['search_prompts', 'search_skills'] };
    expect(findUnusedPermissions(permissions, ['self list_prompts'])).toEqual(['self: search_skills']);
  });

  it('says nothing of services, which check keys themselves', () => {
    expect(findUnusedPermissions({ svc_shop: ['*'], self: [] }, [])).toEqual([]);
  });

  it('is not fooled by what was seen under odd names', () => {
    const odd = ['', ' ', 'self', '__proto__ x', 'self *', 'self delete_*'];
    expect(findUnusedPermissions({ self: ['get_prompt'] }, odd)).toEqual(['self: get_prompt']);
  });
});
