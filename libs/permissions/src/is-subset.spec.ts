import * as fc from 'fast-check';
import { findExcess } from './find-excess.js';
import { isAllowed } from './is-allowed.js';
import { isSubset } from './is-subset.js';
import { ALL_PERMISSIONS, type Permissions } from './permissions.js';
import {
  CONNECTION_A,
  CONNECTION_B,
  SMALL_WORLD_ACTIONS,
  SMALL_WORLD_RESOURCES,
  smallPermissions,
} from './testing/arbitraries.js';

describe('isSubset and findExcess', () => {
  it.each<[string, Permissions, Permissions, ReturnType<typeof findExcess>]>([
    ['a name under a prefix for every resource', { self: ['get_prompt'] }, { '*': ['get_*'] }, null],
    ['a prefix under the same prefix everywhere', { [CONNECTION_A]: ['get_*'] }, { '*': ['get_*'] }, null],
    ['a longer prefix under a shorter one', { self: ['get_p*'] }, { self: ['get_*'] }, null],
    [
      'a shorter prefix under a longer one',
      { self: ['get_*'] },
      { self: ['get_p*'] },
      { resource: 'self', action: 'get_*' },
    ],
    [
      'every resource under each one that is named',
      { '*': ['search'] },
      { self: ['*'], [CONNECTION_A]: ['*'] },
      { resource: '*', action: 'search' },
    ],
    [
      'a prefix under all names of today',
      { self: ['list_a*'] },
      { self: ['list_agents', 'list_api_keys', 'list_audit_events'] },
      { resource: 'self', action: 'list_a*' },
    ],
    [
      'another connection',
      { [CONNECTION_A]: ['search'], [CONNECTION_B]: ['search'] },
      { [CONNECTION_A]: ['*'] },
      { resource: CONNECTION_B, action: 'search' },
    ],
    [
      'both a specific and a general parent entry at once',
      { [CONNECTION_A]: ['search', 'send'] },
      { '*': ['search'], [CONNECTION_A]: ['send'] },
      null,
    ],
    [
      'the second of two actions',
      { self: ['whoami', 'get_*'] },
      { self: ['whoami'] },
      { resource: 'self', action: 'get_*' },
    ],
    ['everything under everything', ALL_PERMISSIONS, ALL_PERMISSIONS, null],
    ['everything of self under everything', { self: ['*'] }, ALL_PERMISSIONS, null],
    ['nothing under nothing', {}, {}, null],
    ['an empty list under nothing', { self: [] }, {}, null],
  ])('judges %s', (_case, child, parent, excess) => {
    expect(findExcess(child, parent)).toEqual(excess);
    expect(isSubset(child, parent)).toBe(excess === null);
  });

  it('agrees with trying every resource and action, those that nobody wrote included', () => {
    let subsets = 0;
    fc.assert(
      fc.property(smallPermissions, smallPermissions, (child, parent) => {
        const tried = SMALL_WORLD_RESOURCES.every((resource) =>
          SMALL_WORLD_ACTIONS.every(
            (action) => !isAllowed(child, resource, action) || isAllowed(parent, resource, action),
          ),
        );
        if (tried) subsets += 1;
        expect(isSubset(child, parent)).toBe(tried);
      }),
      { numRuns: 2000 },
    );
    // A generator that never made a subset would prove half of it only.
    expect(subsets).toBeGreaterThan(100);
  });

  it('is reflexive', () => {
    fc.assert(fc.property(smallPermissions, (permissions) => isSubset(permissions, permissions)));
  });

  it('is transitive: what a key made through a key makes stays within the first', () => {
    let chains = 0;
    fc.assert(
      fc.property(smallPermissions, smallPermissions, smallPermissions, (grandchild, child, parent) => {
        if (!isSubset(grandchild, child) || !isSubset(child, parent)) return;
        chains += 1;
        expect(isSubset(grandchild, parent)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(chains).toBeGreaterThan(20);
  });

  it('names an excess that the child really allows and the parent does not', () => {
    fc.assert(
      fc.property(smallPermissions, smallPermissions, (child, parent) => {
        const excess = findExcess(child, parent);
        if (excess === null) return;
        expect(child[excess.resource]).toContain(excess.action);
        expect(isAllowed(parent, excess.resource, excess.action)).toBe(false);
      }),
    );
  });
});
