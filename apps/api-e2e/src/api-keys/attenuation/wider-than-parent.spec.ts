import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, issuedKeyOf, signUp, type IssuedKey, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const KEY_ACTIONS = ['create_api_key', 'update_api_key', 'rotate_api_key', 'list_api_keys'];
const PARENT = {
  permissions: { self: ['whoami', 'list_prompts', ...KEY_ACTIONS] },
  allowedCidrs: ['127.0.0.0/8'],
  requestsPerDay: 100,
  humanConfirmation: true,
};
const CHILD = { ...PARENT, name: 'Child', permissions: { self: ['list_prompts'] } };

describe('a key that makes or changes another one', () => {
  const studio = useStudio();
  let person: Person;
  let parent: IssuedKey;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    parent = await createKey(studio, person, { ...PARENT, expiresAt: inDays(30) });
  });

  const bounded = (bounds: object = {}) => ({ ...CHILD, expiresAt: inDays(20), ...bounds });
  const create = (json: object) =>
    studio.ask({ method: 'POST', path: '/v1/api-keys', key: parent.key, json });

  /** Everything in which a key can be wider than another. */
  const WIDER: readonly [bound: string, widening: () => object][] = [
    ['permissions', () => ({ permissions: { self: ['list_prompts', 'delete_prompt'] } })],
    ['permissions', () => ({ permissions: { self: ['*'] } })],
    ['permissions', () => ({ permissions: { '*': ['*'] } })],
    ['expiresAt', () => ({ expiresAt: inDays(31) })],
    ['expiresAt', () => ({ expiresAt: null })],
    ['allowedCidrs', () => ({ allowedCidrs: null })],
    ['allowedCidrs', () => ({ allowedCidrs: ['127.0.0.0/8', '10.0.0.0/8'] })],
    ['requestsPerDay', () => ({ requestsPerDay: 101 })],
    ['requestsPerDay', () => ({ requestsPerDay: null })],
    ['humanConfirmation', () => ({ humanConfirmation: false })],
  ];

  it('may make one that is as wide as itself', async () => {
    const equal = { ...PARENT, name: 'Twin', expiresAt: inDays(30) };

    await expect(create(equal)).resolves.toMatchObject({ status: 201 });
  });

  it.each(WIDER)('cannot create a child with wider %s', async (bound, widening) => {
    expectProblem(await create(bounded(widening())), 403, 'permission_denied', {
      fields: [expect.objectContaining({ path: expect.stringMatching(new RegExp(`^${bound}`)) })],
    });
  });

  it.each(WIDER)('cannot update a child to wider %s', async (bound, widening) => {
    const child = issuedKeyOf(await create(bounded()));
    const path = `/v1/api-keys/${child.id}`;
    const before = await studio.ask({ path, cookie: person.cookie });

    expectProblem(
      await studio.ask({ method: 'PATCH', path, key: parent.key, json: widening() }),
      403,
      'permission_denied',
      {
        fields: [expect.objectContaining({ path: expect.stringMatching(new RegExp(`^${bound}`)) })],
      },
    );
    const after = await studio.ask({ path, cookie: person.cookie });
    expect(after.body).toEqual(before.body);
  });

  it('cannot rotate, and so receive, a key that is wider than itself', async () => {
    const wide = await createKey(studio, person, { permissions: { self: ['*'] } });
    const path = `/v1/api-keys/${wide.id}/rotate`;

    const answer = await studio.ask({ method: 'POST', path, key: parent.key, json: {} });

    expectProblem(answer, 403, 'permission_denied', { action: 'rotate_api_key' });
    expect(answer.text).not.toContain('psk_');
  });

  it('cannot rotate itself into a later expiry or other rights', async () => {
    const path = `/v1/api-keys/${parent.id}`;
    const old = await studio.ask({ path, cookie: person.cookie });

    const answer = await studio.ask({ method: 'POST', path: `${path}/rotate`, key: parent.key, json: {} });

    expect(answer.status).toBe(201);
    issuedKeyOf(answer);
    for (const bound of ['permissions', 'expiresAt', 'allowedCidrs', 'requestsPerDay', 'humanConfirmation']) {
      expect(answer.body[bound]).toEqual(old.body[bound]);
    }
  });
});

function inDays(days: number): string {
  return new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + days * 86_400_000).toISOString();
}
