import * as fc from 'fast-check';
import { describePermissions } from './describe-permissions.js';
import { PERMISSION_PRESETS } from './permission-presets.js';
import type { Permissions } from './permissions.js';
import { AGENT_A, CONNECTION_A, CONNECTION_B, smallPermissions } from './testing/arbitraries.js';

const LIBRARY = PERMISSION_PRESETS[1]!;

describe('describePermissions', () => {
  it.each<[string, Permissions]>([
    ['Nothing', {}],
    ['Everything', { '*': ['*'] }],
    ['Library, read only', PERMISSION_PRESETS[0]!.permissions],
    ['Library, read and write', LIBRARY.permissions],
    ['1 action of the studio', { self: ['whoami'] }],
    ['Everything of the studio', { self: ['*'] }],
    ['6 actions of the studio', { self: ['list_*'] }],
    ['Everything of connection conn_0199a3f2…000a', { [CONNECTION_A]: ['*'] }],
    ['2 actions of agent agent_0199a3f2…000c', { [AGENT_A]: ['a', 'b'] }],
    ['1 action and get_*, list_* of service mail', { svc_mail: ['get_*', 'list_*', 'send'] }],
    ['Actions a*, b*, … of every resource', { '*': ['a*', 'b*', 'c*'] }],
    [
      'Library, read and write; everything of connection conn_0199a3f2…000a',
      { [CONNECTION_A]: ['*'], ...LIBRARY.permissions },
    ],
    [
      '1 action of every resource; 2 actions of the studio; 1 action of agent agent_0199a3f2…000c; and 2 more',
      {
        '*': ['x'],
        [AGENT_A]: ['a'],
        [CONNECTION_A]: ['a'],
        [CONNECTION_B]: ['a'],
        self: ['get_usage', 'whoami'],
      },
    ],
  ])('says %j', (words, permissions) => {
    expect(describePermissions(permissions)).toBe(words);
  });

  it('finds words of bounded length for any map', () => {
    fc.assert(
      fc.property(smallPermissions, (permissions) => {
        const words = describePermissions(permissions);
        expect(words.length).toBeGreaterThan(0);
        expect(words.length).toBeLessThan(300);
      }),
    );
  });
});
