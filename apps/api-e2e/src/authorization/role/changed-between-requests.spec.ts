import { openStorage, type Storage } from '@paretostudio/entities';
import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a change of rights between two requests', () => {
  const studio = useStudio();
  let storage: Storage;

  beforeAll(async () => {
    storage = await openStorage({ url: studio.database.url });
  });
  afterAll(() => storage?.close());

  const createPrompt = (credential: { key: string } | { cookie: string }) =>
    studio.ask({ method: 'POST', path: '/v1/prompts', ...credential, json: { title: 'T', body: 'B' } });

  it('takes the right to write from the very next request when a role is lowered', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(studio, person, { permissions: { self: ['*'] } });
    await expect(createPrompt({ key })).resolves.toMatchObject({ status: 201 });

    await storage.transaction(({ members }) => members.setRole(person.accountId, person.memberId, 'viewer'));

    expectProblem(await createPrompt({ key }), 403, 'permission_denied', { action: 'create_prompt' });
    expectProblem(await createPrompt(person), 403, 'permission_denied', { action: 'create_prompt' });
    await expect(studio.ask({ path: '/v1/prompts', key })).resolves.toMatchObject({ status: 200 });
  });

  it('refuses the keys and the session of a member from the very next request when the member is removed', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(studio, person);
    await expect(studio.ask({ path: '/v1/me', key })).resolves.toMatchObject({ status: 200 });

    await storage.transaction(({ members }) => members.remove(person.accountId, person.memberId, new Date()));

    expectProblem(await studio.ask({ path: '/v1/me', key }), 401, 'api_key_revoked');
    const inSession = await studio.ask({ path: '/v1/me', cookie: person.cookie });
    expectProblem(inSession, 401, 'invalid_session');
  });

  it('refuses keys and sessions of an account from the very next request when it is suspended', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(studio, person);

    await storage.transaction(({ accounts }) => accounts.suspend(person.accountId, 'Unpaid', new Date()));

    expectProblem(await studio.ask({ path: '/v1/me', key }), 403, 'account_suspended');
    expectProblem(await studio.ask({ path: '/v1/me', cookie: person.cookie }), 403, 'account_suspended');
  });
});
