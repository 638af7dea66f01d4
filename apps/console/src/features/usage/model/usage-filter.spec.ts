import { changeSearch, readFilter } from './usage-filter.js';

const ID = '018f2b6e-0000-7000-8000-000000000001';

describe('readFilter', () => {
  it('reads every condition of an address', () => {
    const query = `keyId=${ID}&action=get_prompt&connectionId=${ID}&agentId=${ID}&outcomeKind=refused&outcome=not_found&surface=mcp&requestId=r1`;
    expect(readFilter(new URLSearchParams(query))).toEqual({
      keyId: ID,
      action: 'get_prompt',
      connectionId: ID,
      agentId: ID,
      outcomeKind: 'refused',
      outcome: 'not_found',
      surface: 'mcp',
      requestId: 'r1',
    });
  });

  it('leaves out what the server would refuse, so that no typed address breaks the page', () => {
    const query = `keyId=1&outcomeKind=fine&surface=fax&outcome=<b>&action=${'a'.repeat(129)}&requestId=`;
    expect(readFilter(new URLSearchParams(query))).toEqual({});
  });
});

describe('changeSearch', () => {
  it('sets and takes away parts, keeps the others, and leaves what it was given alone', () => {
    const search = new URLSearchParams('span=7d&action=a');
    expect(changeSearch(search, { action: null, surface: 'mcp' }).toString()).toBe('span=7d&surface=mcp');
    expect(search.toString()).toBe('span=7d&action=a');
  });
});
