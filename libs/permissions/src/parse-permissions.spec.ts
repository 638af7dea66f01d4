import * as fc from 'fast-check';
import { defineActions } from './define-actions.js';
import { isAllowed } from './is-allowed.js';
import { isSubset } from './is-subset.js';
import { parsePermissions, type PermissionProblem } from './parse-permissions.js';
import { PERMISSION_LIMITS } from './permission-limits.js';
import type { Permissions } from './permissions.js';
import { STUDIO_ACTIONS } from './studio-actions.js';
import {
  AGENT_A,
  CONNECTION_A,
  SMALL_WORLD_ACTIONS,
  SMALL_WORLD_RESOURCES,
  smallPermissions,
} from './testing/arbitraries.js';

const MAIL_ACTIONS = defineActions('svc_mail', { send_mail: STUDIO_ACTIONS.actions.create_prompt });

function problemsOf(input: unknown): readonly PermissionProblem[] {
  const parse = parsePermissions(input, [MAIL_ACTIONS]);
  return parse.ok ? [] : parse.problems;
}

function permissionsOf(input: unknown): Permissions {
  const parse = parsePermissions(input);
  if (!parse.ok) throw new Error(JSON.stringify(parse.problems));
  return parse.permissions;
}

describe('parsePermissions', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing as nothing', {}, {}],
    ['the documented example', { self: ['list_*', 'get_prompt'] }, { self: ['get_prompt', 'list_*'] }],
    ['repetitions once', { self: ['whoami', 'whoami'] }, { self: ['whoami'] }],
    ['what a prefix covers, without it', { self: ['get_prompt', 'get_*'] }, { self: ['get_*'] }],
    [
      'what an entry for every resource covers, without it',
      { [CONNECTION_A]: ['search', 'send'], '*': ['sea*'] },
      { '*': ['sea*'], [CONNECTION_A]: ['send'] },
    ],
    ['empty lists as absent', { self: [], [CONNECTION_A]: ['search'] }, { [CONNECTION_A]: ['search'] }],
    [
      'UUIDs of either case as one resource in lower case',
      { [CONNECTION_A.replace('a3f2', 'A3F2')]: ['send'], [CONNECTION_A]: ['search'] },
      { [CONNECTION_A]: ['search', 'send'] },
    ],
    [
      'free names of tools',
      { [AGENT_A]: ['Docs/search.v2', 'x-*'], svc_unknown: ['anything'] },
      { [AGENT_A]: ['Docs/search.v2', 'x-*'], svc_unknown: ['anything'] },
    ],
    [
      'names of the longest length',
      { [CONNECTION_A]: ['n'.repeat(128)] },
      { [CONNECTION_A]: ['n'.repeat(128)] },
    ],
    ['a map without prototype', Object.assign(Object.create(null), { self: ['*'] }), { self: ['*'] }],
  ])('reads %s', (_case, input, expected) => {
    expect(parsePermissions(input)).toEqual({ ok: true, permissions: expected });
  });

  it('sorts resources and actions, so that equal maps are equal as text', () => {
    const left = permissionsOf({ self: ['whoami', 'get_usage'], [CONNECTION_A]: ['b', 'a'] });
    const right = permissionsOf({ [CONNECTION_A]: ['a', 'b'], self: ['get_usage', 'whoami'] });
    expect(JSON.stringify(left)).toBe(JSON.stringify(right));
  });

  it.each<[string, unknown, string, string | null]>([
    ['an unknown action of self', { self: ['whoami', 'get_promt'] }, 'self[1]', 'get_prompt'],
    ['swapped letters', { self: ['lsit_agents'] }, 'self[0]', 'list_agents'],
    ['another spelling', { self: ['DeletePrompt'] }, 'self[0]', 'delete_prompt'],
    ['an action that resembles none', { self: ['fly_to_the_moon'] }, 'self[0]', null],
    ['a prefix that fits no action of self', { self: ['lst_*'] }, 'self[0]', 'list_*'],
    ['an unknown action of a declared service', { svc_mail: ['send_mial'] }, 'svc_mail[0]', 'send_mail'],
    ['an unknown resource', { selv: ['whoami'] }, 'selv', 'self'],
    [
      'a resource near a declared service',
      { svc_mial: [], svc_mail: [], 'svc-mail': [] },
      'svc-mail',
      'svc_mail',
    ],
    ['a connection without a UUID', { conn_mine: ['search'] }, 'conn_mine', null],
    ['a UUID with something after it', { [`${CONNECTION_A}0`]: ['search'] }, `${CONNECTION_A}0`, null],
    ['an inherited name as resource', JSON.parse('{"__proto__":["*"]}'), '__proto__', null],
    ['an inherited name as action of self', { self: ['constructor'] }, 'self[0]', null],
    ['a resource with characters that no name has', { 'self\u0000': ['*'] }, '["self\\u0000"]', 'self'],
    ['a star in the middle', { [CONNECTION_A]: ['get_*_prompt'] }, `${CONNECTION_A}[0]`, null],
    ['two stars', { [CONNECTION_A]: ['**'] }, `${CONNECTION_A}[0]`, null],
    ['an empty action', { '*': [''] }, '*[0]', null],
    ['a name one character too long', { '*': ['n'.repeat(129)] }, '*[0]', null],
    ['a prefix one character too long', { '*': [`${'n'.repeat(128)}*`] }, '*[0]', null],
    ['a name with a space', { '*': ['get prompt'] }, '*[0]', null],
    ['a text in place of a list', { self: '*' }, 'self', null],
    ['a map in place of a list', { self: { 0: '*', length: 1 } }, 'self', null],
    ['something that is no text in a list', { self: [['*']] }, 'self[0]', null],
    ['a hole in a list', { self: new Array(1) }, 'self[0]', null],
    ['a list in place of a map', ['self'], '', null],
    ['a Map in place of a map', new Map([['self', ['*']]]), '', null],
    ['a map that inherits its entries', Object.create({ self: ['*'] }), '', null],
    ['null', null, '', null],
    ['a text', '{"self":["*"]}', '', null],
  ])('refuses %s, and tells where', (_case, input, path, suggestion) => {
    expect(problemsOf(input)).toEqual([{ path, message: expect.stringMatching(/\S/), suggestion }]);
  });

  it('names what is wrong in the message, escaped and cut', () => {
    const [problem] = problemsOf({ self: [`get_\u0007${'x'.repeat(500)}`] });
    expect(problem?.message).toContain('"get_\\u0007xxx');
    expect(problem?.message.length).toBeLessThan(300);
  });

  it('checks self against the actions of the studio whatever other tables are given', () => {
    expect(parsePermissions({ self: ['send_mail'] }, [MAIL_ACTIONS]).ok).toBe(false);
  });

  it('accepts as many resources and actions as allowed, and refuses one more', () => {
    const { resourcesMax, actionsPerResourceMax, actionsMax } = PERMISSION_LIMITS;
    const services = (count: number, actions: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `svc_${at}`,
          Array.from({ length: actions }, (__, n) => `a${n}`),
        ]),
      );
    expect(parsePermissions(services(resourcesMax, 1)).ok).toBe(true);
    expect(problemsOf(services(resourcesMax + 1, 1))).toEqual([expect.objectContaining({ path: '' })]);
    expect(parsePermissions(services(1, actionsPerResourceMax)).ok).toBe(true);
    expect(problemsOf(services(1, actionsPerResourceMax + 1))).toEqual([
      expect.objectContaining({ path: 'svc_0' }),
    ]);
    const full = services(actionsMax / actionsPerResourceMax, actionsPerResourceMax);
    expect(parsePermissions(full).ok).toBe(true);
    expect(problemsOf({ ...full, self: ['*'] })).toEqual([expect.objectContaining({ path: 'self' })]);
  });

  it('tells only so many problems at once', () => {
    const wrong = Array.from({ length: 200 }, (_, at) => `wrong_${at}`);
    expect(problemsOf({ self: wrong })).toHaveLength(PERMISSION_LIMITS.problemsMax);
  });

  it('survives any input, and what it accepts, it accepts again unchanged', () => {
    const anything = fc.anything({
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const nearlyAMap = fc.dictionary(
      fc.oneof(fc.constantFrom('self', '*', CONNECTION_A, 'svc_x', '__proto__'), fc.string()),
      fc.oneof(fc.array(fc.oneof(fc.constantFrom('*', 'get_*', 'whoami'), fc.string(), anything)), anything),
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearlyAMap, smallPermissions), (input) => {
        const first = parsePermissions(input);
        if (first.ok) expect(parsePermissions(first.permissions)).toEqual(first);
        else expect(first.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the meaning of a map', () => {
    fc.assert(
      fc.property(smallPermissions, (written) => {
        const permissions = permissionsOf(written);
        for (const resource of SMALL_WORLD_RESOURCES) {
          for (const action of SMALL_WORLD_ACTIONS) {
            expect(isAllowed(permissions, resource, action)).toBe(isAllowed(written, resource, action));
          }
        }
      }),
    );
  });

  it('makes maps equal as text exactly when they mean the same', () => {
    fc.assert(
      fc.property(smallPermissions, smallPermissions, (left, right) => {
        const same = JSON.stringify(permissionsOf(left)) === JSON.stringify(permissionsOf(right));
        expect(same).toBe(isSubset(left, right) && isSubset(right, left));
      }),
      { numRuns: 2000 },
    );
  });
});
