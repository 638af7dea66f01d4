import * as fc from 'fast-check';
import { isGranted } from './is-granted.js';
import { mayEnter } from './may-enter.js';
import type { Rights } from './rights.js';
import { STUDIO_ACTIONS } from './studio-actions.js';
import { CONNECTION_A, studioRights } from './testing/arbitraries.js';

const rights = (permissions: Rights['permissions'], role: Rights['role'] = 'editor'): Rights => ({
  permissions,
  role,
  features: [],
});

describe('mayEnter', () => {
  it.each([
    ['an entry of the resource', { [CONNECTION_A]: ['echo'] }, true],
    ['an entry of every resource', { '*': ['get_*'] }, true],
    ['an empty list', { [CONNECTION_A]: [] }, false],
    ['an entry of another resource alone', { self: ['*'] }, false],
    ['nothing', {}, false],
  ])('looks for %s', (_, permissions, expected) => {
    expect(mayEnter(rights(permissions), CONNECTION_A)).toBe(expected);
  });

  it('refuses a viewer, who may use no tool', () => {
    expect(mayEnter(rights({ '*': ['*'] }, 'viewer'), CONNECTION_A)).toBe(false);
    expect(mayEnter(rights({ '*': ['*'] }, 'editor'), CONNECTION_A)).toBe(true);
  });

  it('finds nothing under a name of the object itself', () => {
    expect(mayEnter(rights({}), '__proto__')).toBe(false);
    expect(mayEnter(rights({}), 'constructor')).toBe(false);
  });

  it('lets in whoever is granted a tool there', () => {
    fc.assert(
      fc.property(studioRights, fc.constantFrom('echo', 'list_prompts', 'delete_agent'), (who, tool) => {
        return !isGranted(who, STUDIO_ACTIONS, tool, CONNECTION_A) || mayEnter(who, CONNECTION_A);
      }),
    );
  });
});
