import type { ActionDefinition } from './action.js';
import { defineActions } from './define-actions.js';
import { findAction } from './find-action.js';
import type { Role } from './role.js';

const SEND: ActionDefinition = {
  title: 'Send mail',
  description: 'Sends a mail.',
  hints: { readOnly: false, destructive: false, idempotent: false, openWorld: true },
  feature: null,
  cost: 1,
  role: 'editor',
};

describe('defineActions', () => {
  it('makes a table in the order of declaration, each action with its name', () => {
    const table = defineActions('svc_mail', { send_mail: SEND, 'drafts/list': { ...SEND, cost: 0 } });
    expect(table).toEqual({
      resource: 'svc_mail',
      names: ['send_mail', 'drafts/list'],
      actions: {
        send_mail: { ...SEND, name: 'send_mail' },
        'drafts/list': { ...SEND, name: 'drafts/list', cost: 0 },
      },
    });
  });

  it('makes a table that nobody can change afterwards', () => {
    const table = defineActions('svc_mail', { send_mail: SEND });
    for (const part of [
      table,
      table.names,
      table.actions,
      table.actions.send_mail,
      table.actions.send_mail.hints,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each(['*', 'conn_0199a3f2-1111-7000-8000-00000000000a', 'mail', 'svc_', ''])(
    'refuses the resource %j, for which no table can be declared',
    (resource) => {
      expect(() => defineActions(resource, { send_mail: SEND })).toThrow(RangeError);
    },
  );

  it.each<[string, string, Partial<ActionDefinition>]>([
    ['an empty name', '', {}],
    ['a name with a star', 'send_*', {}],
    ['a name of 129 characters', 'n'.repeat(129), {}],
    ['an empty title', 'send_mail', { title: ' ' }],
    ['an empty description', 'send_mail', { description: '' }],
    ['a negative cost', 'send_mail', { cost: -1 }],
    ['half a cost', 'send_mail', { cost: 0.5 }],
    ['a burst of 2', 'send_mail', { burst: 2 as 1 }],
    ['an unknown role', 'send_mail', { role: 'owner' as Role }],
    [
      'a reading that destroys',
      'send_mail',
      { hints: { readOnly: true, destructive: true, idempotent: true, openWorld: false } },
    ],
  ])('refuses %s', (_case, name, difference) => {
    expect(() => defineActions('svc_mail', { [name]: { ...SEND, ...difference } })).toThrow(RangeError);
  });
});

describe('findAction', () => {
  it('finds an action by its exact name alone', () => {
    const table = defineActions('svc_mail', { send_mail: SEND });
    expect(findAction(table, 'send_mail')).toBe(table.actions.send_mail);
    for (const name of ['send_*', 'Send_mail', '', '__proto__', 'constructor', 'hasOwnProperty']) {
      expect(findAction(table, name)).toBeNull();
    }
  });
});
