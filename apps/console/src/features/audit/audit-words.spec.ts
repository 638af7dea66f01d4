import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { AUDITED_ACTIONS, deedWords } from './audit-words.js';

const words = (action: string, targetKind: string, details: object = {}) => {
  const { deed, noun, rest } = deedWords({ action, targetKind, details } as Parameters<typeof deedWords>[0]);
  return [deed, noun, rest].filter(Boolean).join(' ');
};

describe('deedWords', () => {
  it.each([
    ['revoke_api_key', 'api_key', {}, 'revoked the key'],
    ['revoke_api_key', 'api_key', { reporter: 'github' }, 'revoked the key because it had leaked'],
    [
      'revoke_api_key',
      'api_key',
      { confirmation: 'elicitation' },
      'revoked the key after a person confirmed it',
    ],
    [
      'delete_prompt',
      'prompt',
      { phase: 'asked', confirmation: 'link' },
      'was asked to confirm, to delete the prompt',
    ],
    ['delete_prompt', 'prompt', { phase: 'declined', confirmation: 'link' }, 'declined to delete the prompt'],
    [
      'set_member_role',
      'member',
      { before: 'viewer', after: 'admin' },
      'changed the role of the member from viewer to admin',
    ],
    ['sign_in', 'user', {}, 'signed in'],
    ['approve_connection_tools', 'connection', { count: 3 }, 'approved tools of the connection (3)'],
    ['polish_lamp', 'oil_lamp', {}, 'did “Polish lamp” to oil lamp'],
    ['constructor', 'constructor', {}, 'did “Constructor” to constructor'],
  ])('tells %s of a %s with %j', (action, kind, details, sentence) => {
    expect(words(action, kind, details)).toBe(sentence);
  });

  it('has words for every action of the studio that changes what people keep', () => {
    const known = new Set(AUDITED_ACTIONS.map(({ value }) => value));
    const changing = STUDIO_ACTIONS.names.filter((name) => !STUDIO_ACTIONS.actions[name].hints.readOnly);
    expect(changing.filter((name) => !known.has(name))).toEqual([]);
  });

  it('survives details of any shape', () => {
    expect(words('set_plan', 'account', { before: { a: 1 }, after: null })).toBe(
      'changed the plan of the account',
    );
    expect(words('delete_agent', 'agent', { phase: ['asked'] })).toBe('deleted the agent');
  });
});
