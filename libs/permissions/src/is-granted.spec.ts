import * as fc from 'fast-check';
import { defineActions } from './define-actions.js';
import { explainRefusal } from './explain-refusal.js';
import { findAction } from './find-action.js';
import { isAllowed } from './is-allowed.js';
import { isGranted } from './is-granted.js';
import { ALL_PERMISSIONS } from './permissions.js';
import type { Rights } from './rights.js';
import { roleAtLeast } from './role.js';
import { STUDIO_ACTIONS } from './studio-actions.js';
import { AGENT_A, CONNECTION_A, studioRights } from './testing/arbitraries.js';
import { TOOL_USE } from './tool-use.js';
import { visibleActions } from './visible-actions.js';

const FOUNDER: Rights = {
  permissions: ALL_PERMISSIONS,
  role: 'founder',
  features: ['delete_agents_and_skills'],
};
const anyAction = fc.oneof(
  fc.constantFrom<string>(...STUDIO_ACTIONS.names),
  fc.constantFrom('*', 'get_*', '__proto__', 'constructor', 'hasOwnProperty', 'fly'),
);
const anyResource = fc.constantFrom(undefined, 'self', '*', CONNECTION_A, AGENT_A, 'svc_mail', '__proto__');

describe('isGranted and explainRefusal', () => {
  it('grants exactly what key, role and plan grant together', () => {
    fc.assert(
      fc.property(studioRights, anyAction, (rights, name) => {
        const action = findAction(STUDIO_ACTIONS, name);
        const together =
          action !== null &&
          isAllowed(rights.permissions, 'self', name) &&
          roleAtLeast(rights.role, action.role) &&
          (action.feature === null || rights.features.includes(action.feature));
        expect(isGranted(rights, STUDIO_ACTIONS, name)).toBe(together);
      }),
      { numRuns: 2000 },
    );
  });

  it('agree with each other on every call', () => {
    fc.assert(
      fc.property(studioRights, anyAction, anyResource, (rights, action, resource) => {
        const granted = isGranted(rights, STUDIO_ACTIONS, action, resource);
        expect(explainRefusal(rights, STUDIO_ACTIONS, action, resource) === null).toBe(granted);
      }),
      { numRuns: 2000 },
    );
  });

  it('remember nothing: a refused call stays refused after a granted one', () => {
    const rights: Rights = { ...FOUNDER, permissions: { self: ['whoami'] } };
    expect(isGranted(rights, STUDIO_ACTIONS, 'whoami')).toBe(true);
    expect(isGranted(rights, STUDIO_ACTIONS, 'get_prompt')).toBe(false);
  });

  it.each<[string, Rights, string, object]>([
    [
      'the key first, though role and plan are in the way too',
      { permissions: {}, role: 'viewer', features: [] },
      'delete_agent',
      { code: 'permission_denied', by: 'key', message: expect.stringContaining('"delete_agent" of "self"') },
    ],
    [
      'the role second, though the plan is in the way too',
      { permissions: ALL_PERMISSIONS, role: 'viewer', features: [] },
      'delete_agent',
      {
        code: 'permission_denied',
        by: 'role',
        message: expect.stringMatching(/"delete_agent".*editor.*viewer/),
      },
    ],
    [
      'the plan last',
      { permissions: ALL_PERMISSIONS, role: 'editor', features: ['members'] },
      'delete_agent',
      {
        code: 'plan_required',
        by: 'plan',
        feature: 'delete_agents_and_skills',
        message: expect.stringMatching(/"delete_agent".*Upgrade the plan/),
      },
    ],
  ])('tell what is in the way: %s', (_case, rights, action, refusal) => {
    expect(explainRefusal(rights, STUDIO_ACTIONS, action)).toEqual(refusal);
  });

  it('refuse an unknown action in the words for a forbidden one', () => {
    const nothing: Rights = { ...FOUNDER, permissions: {} };
    const unknown = explainRefusal(FOUNDER, STUDIO_ACTIONS, 'fly');
    const forbidden = explainRefusal(nothing, STUDIO_ACTIONS, 'get_prompt');
    expect(unknown).toEqual({ ...forbidden, message: forbidden?.message.replace('get_prompt', 'fly') });
  });

  it('quote an untrusted name cut and escaped', () => {
    const message = explainRefusal(FOUNDER, STUDIO_ACTIONS, `\u0000${'x'.repeat(10_000)}`)?.message ?? '';
    expect(message).toContain('\\u0000');
    expect(message.length).toBeLessThan(400);
  });

  it.each([CONNECTION_A, AGENT_A])('take an editor for any tool of %s, whatever its name', (resource) => {
    expect(TOOL_USE.role).toBe('editor');
    const editor: Rights = { permissions: { [resource]: ['search'] }, role: 'editor', features: [] };
    expect(isGranted(editor, STUDIO_ACTIONS, 'search', resource)).toBe(true);
    expect(isGranted(editor, STUDIO_ACTIONS, 'send', resource)).toBe(false);
    expect(explainRefusal({ ...editor, role: 'viewer' }, STUDIO_ACTIONS, 'search', resource)).toMatchObject({
      by: 'role',
    });
  });

  it('judge a tool by its connection, not by an action of self with the same name', () => {
    const editor: Rights = { permissions: { [CONNECTION_A]: ['*'] }, role: 'editor', features: [] };
    expect(isGranted(editor, STUDIO_ACTIONS, 'delete_agent', CONNECTION_A)).toBe(true);
    expect(isGranted(editor, STUDIO_ACTIONS, 'delete_agent')).toBe(false);
  });

  it.each(['*', 'svc_mail', '__proto__', ''])(
    'refuse the resource %j, of which the table knows nothing',
    (resource) => {
      expect(isGranted(FOUNDER, STUDIO_ACTIONS, 'whoami', resource)).toBe(false);
    },
  );

  it('serve the table of another service, with a feature and a role of its own', () => {
    const table = defineActions('svc_mail', {
      send_mail: { ...STUDIO_ACTIONS.actions.create_prompt, feature: 'mail', role: 'admin' },
    });
    const rights: Rights = { permissions: { svc_mail: ['send_*'] }, role: 'admin', features: ['mail'] };
    expect(isGranted(rights, table, 'send_mail')).toBe(true);
    expect(isGranted({ ...rights, features: [] }, table, 'send_mail')).toBe(false);
    expect(isGranted({ ...rights, role: 'editor' }, table, 'send_mail')).toBe(false);
    expect(isGranted({ ...rights, permissions: { self: ['*'] } }, table, 'send_mail')).toBe(false);
  });
});

describe('visibleActions', () => {
  it('lists exactly what a call would be granted, in the order of the table', () => {
    fc.assert(
      fc.property(studioRights, (rights) => {
        const names = visibleActions(rights, STUDIO_ACTIONS).map((action) => action.name);
        expect(names).toEqual(STUDIO_ACTIONS.names.filter((name) => isGranted(rights, STUDIO_ACTIONS, name)));
      }),
    );
  });

  it('shows a founder on a full plan everything, and a key without permissions nothing', () => {
    expect(visibleActions(FOUNDER, STUDIO_ACTIONS)).toHaveLength(STUDIO_ACTIONS.names.length);
    expect(visibleActions({ ...FOUNDER, permissions: {} }, STUDIO_ACTIONS)).toEqual([]);
  });
});
