import * as fc from 'fast-check';
import { isAllowed } from './is-allowed.js';
import type { Permissions } from './permissions.js';
import {
  CONNECTION_A,
  CONNECTION_B,
  SMALL_WORLD_ACTIONS,
  SMALL_WORLD_RESOURCES,
  smallPattern,
  smallPermissions,
  smallResource,
} from './testing/arbitraries.js';

describe('isAllowed', () => {
  it.each<[string, Permissions, string, string, boolean]>([
    ['everything of self, for an action of self', { self: ['*'] }, 'self', 'create_api_key', true],
    ['everything of self, not for a connection', { self: ['*'] }, CONNECTION_A, 'search', false],
    ['everything everywhere', { '*': ['*'] }, CONNECTION_A, 'search', true],
    ['one name everywhere', { '*': ['search'] }, CONNECTION_A, 'search', true],
    ['one name everywhere, not another name', { '*': ['search'] }, CONNECTION_A, 'send', false],
    ['a specific entry beside it', { '*': ['search'], [CONNECTION_A]: ['send'] }, CONNECTION_A, 'send', true],
    [
      'a specific entry does not hide the general one',
      { '*': ['search'], [CONNECTION_A]: ['send'] },
      CONNECTION_A,
      'search',
      true,
    ],
    ['an empty list gives nothing', { [CONNECTION_A]: [] }, CONNECTION_A, 'search', false],
    [
      'an empty list takes nothing away',
      { '*': ['search'], [CONNECTION_A]: [] },
      CONNECTION_A,
      'search',
      true,
    ],
    ['a prefix', { [CONNECTION_A]: ['GET_*'] }, CONNECTION_A, 'GET_A', true],
    ['a prefix, for exactly the prefix', { [CONNECTION_A]: ['GET_*'] }, CONNECTION_A, 'GET_', true],
    ['a prefix, not for less than it', { [CONNECTION_A]: ['GET_*'] }, CONNECTION_A, 'GET', false],
    ['a prefix is matched by case', { [CONNECTION_A]: ['GET_*'] }, CONNECTION_A, 'get_a', false],
    ['a name is no prefix', { [CONNECTION_A]: ['GET'] }, CONNECTION_A, 'GET_A', false],
    ['nothing at all', {}, 'self', 'whoami', false],
    ['an agent is not its connections', { agent_1: ['*'] }, CONNECTION_A, 'search', false],
    ['another connection', { [CONNECTION_A]: ['*'] }, CONNECTION_B, 'search', false],
    ['every resource, asked of one entry for one', { self: ['*'] }, '*', 'whoami', false],
  ])('decides on %s', (_case, permissions, resource, action, expected) => {
    expect(isAllowed(permissions, resource, action)).toBe(expected);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'finds nothing under the inherited name %s, as resource or as action',
    (name) => {
      expect(isAllowed({ self: ['list_*'] }, name, 'length')).toBe(false);
      expect(isAllowed({ self: ['list_*'] }, 'self', name)).toBe(false);
    },
  );

  it('ignores what a map inherits', () => {
    expect(isAllowed(Object.create({ self: ['*'] }) as Permissions, 'self', 'whoami')).toBe(false);
  });

  it('gives nothing for a text in place of a list, even one with a star', () => {
    expect(isAllowed({ self: '*' } as unknown as Permissions, 'self', 'whoami')).toBe(false);
  });

  it('never loses a right by an added entry', () => {
    fc.assert(
      fc.property(smallPermissions, smallResource, smallPattern, (before, resource, pattern) => {
        const after = { ...before, [resource]: [...(before[resource] ?? []), pattern] };
        for (const asked of SMALL_WORLD_RESOURCES) {
          for (const action of SMALL_WORLD_ACTIONS) {
            if (isAllowed(before, asked, action)) expect(isAllowed(after, asked, action)).toBe(true);
          }
        }
      }),
    );
  });

  it('agrees with the words of the definition on every name of a small world', () => {
    fc.assert(
      fc.property(
        smallPermissions,
        fc.constantFrom(...SMALL_WORLD_RESOURCES),
        fc.constantFrom(...SMALL_WORLD_ACTIONS),
        (permissions, resource, action) => {
          const entries = [...(permissions[resource] ?? []), ...(permissions['*'] ?? [])];
          const said = entries.some((entry) =>
            entry.endsWith('*') ? action.startsWith(entry.slice(0, -1)) : action === entry,
          );
          expect(isAllowed(permissions, resource, action)).toBe(said);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
