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

  it('tells a name from what begins like it, and finds what a prefix covers among all that was seen', () => {
    const permissions = { [CONNECTION]: ['read', 'read_*', 'send*', 'z*'], self: ['get_*'] };
    const seen = ['a', 'read2', 'sen', 'send', 'y'].map((action) => `${CONNECTION} ${action}`);
    expect(findUnusedPermissions(permissions, seen)).toEqual([
      `${CONNECTION}: read`,
      `${CONNECTION}: read_*`,
      `${CONNECTION}: z*`,
      'self: get_*',
    ]);
  });

  it('looks through the largest maps and all that is kept of their use without holding others up', () => {
    const names = (start: string) => Array.from({ length: 200 }, (_, index) => `${start}${index}*`);
    const permissions = {
      '*': names('x'),
      ...Object.fromEntries(
        ['1', '2', '3', '4'].map((digit) => [CONNECTION.slice(0, -1) + digit, names(digit)]),
      ),
    };
    const seen = Array.from({ length: 199 }, (_, index) => `${CONNECTION} tool_${index}`);
    const begunAtMs = performance.now();
    for (let key = 0; key < 100; key += 1)
      expect(findUnusedPermissions(permissions, seen)).toHaveLength(1000);
    // Some 50 ms; comparing each with each takes seconds, in which the server answers nobody.
    expect(performance.now() - begunAtMs).toBeLessThan(2000);
  });

  it.each([
    ['prompts/list', ['list_prompts', 'get_prompt']],
    ['resources/list', ['list_skills', 'get_skill', 'list_agents', 'get_agent']],
    ['completion/complete', ['get_prompt', 'get_skill', 'list_skills', 'search_agents']],
  ])('takes what a client did by %s of MCP for used', (method, actions) => {
    const permissions = { self: [...actions, 'delete_prompt'] };
    expect(findUnusedPermissions(permissions, [`self ${method}`])).toEqual(['self: delete_prompt']);
  });

  it.each(['initialize', 'tools/list', 'server/discover', 'ping', 'none'])(
    'takes nothing for used by %s, which needs no permission',
    (method) => {
      const permissions = { self: ['*'], '*': ['*'] };
      expect(findUnusedPermissions(permissions, [`self ${method}`])).toEqual(['self: *', '*: *']);
    },
  );

  it('says nothing of services, which check keys themselves', () => {
    expect(findUnusedPermissions({ svc_shop: ['*'], self: [] }, [])).toEqual([]);
  });

  it('is not fooled by what was seen under odd names', () => {
    const odd = ['', ' ', 'self', '__proto__ x', 'self *', 'self delete_*'];
    expect(findUnusedPermissions({ self: ['get_prompt'] }, odd)).toEqual(['self: get_prompt']);
  });
});
