import { openStorage, newId, type Storage } from '@paretostudio/entities';
import type { Role } from '@paretostudio/permissions';
import { expectProblem } from '../../harness/expect-problem.js';
import { cookieOf, createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a role that one member gives to another', () => {
  const studio = useStudio({ processes: 2 });
  let storage: Storage;
  let founder: Person;

  beforeAll(async () => {
    storage = await openStorage({ url: studio.database.url });
    founder = await signUp(studio);
  });
  afterAll(() => storage?.close());

  /** Takes a person out of their own account and into the founder's, which has no route yet. */
  async function join(role: Role): Promise<Person> {
    const { email, password, ...person } = await signUp(studio);
    const { accountId } = founder;
    const member = { id: newId(), accountId, userId: person.userId, role, createdAt: new Date() };
    await storage.transaction(async ({ members }) => {
      await members.remove(person.accountId, person.memberId, new Date());
      await members.insert(member);
    });
    const signedIn = await studio.ask({
      method: 'POST',
      path: '/v1/auth/sign-in',
      json: { email, password },
    });
    return { ...person, email, password, accountId, memberId: member.id, cookie: cookieOf(signedIn) };
  }

  const give = (by: Person, to: Person, role: Role) =>
    studio.ask({
      method: 'PATCH',
      path: `/v1/members/${to.memberId}`,
      cookie: by.cookie,
      json: { role },
    });

  const createPrompt = (credential: { key: string } | { cookie: string }) =>
    studio.servers[1]!.ask({
      method: 'POST',
      path: '/v1/prompts',
      ...credential,
      json: { title: 'T', body: 'B' },
    });

  it('holds from the next request on, for the session and the keys, on every process', async () => {
    const editor = await join('editor');
    const { key } = await createKey(studio, editor, { permissions: { self: ['*'] } });
    expect((await createPrompt({ key })).status).toBe(201);

    expect(await give(founder, editor, 'viewer')).toMatchObject({ status: 200, body: { role: 'viewer' } });

    expectProblem(await createPrompt({ key }), 403, 'permission_denied');
    expectProblem(await createPrompt(editor), 403, 'permission_denied');
  });

  it('is for an admin to give below, and no longer once the role admin is taken', async () => {
    const [admin, viewer] = [await join('admin'), await join('viewer')];
    expect((await give(admin, viewer, 'editor')).status).toBe(200);
    expectProblem(await give(admin, viewer, 'admin'), 403, 'permission_denied');
    expectProblem(await give(admin, founder, 'viewer'), 403, 'permission_denied');

    expect((await give(founder, admin, 'editor')).status).toBe(200);

    expectProblem(await give(admin, viewer, 'viewer'), 403, 'permission_denied');
    expectProblem(await give(admin, admin, 'admin'), 403, 'permission_denied');
  });
});
