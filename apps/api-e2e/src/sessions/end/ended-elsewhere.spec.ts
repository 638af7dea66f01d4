import { expectProblem } from '../../harness/expect-problem.js';
import { cookieOf, createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

interface ListedSession {
  readonly id: string;
  readonly current: boolean;
}

describe('a session that is ended from another one', () => {
  const studio = useStudio({ processes: 2 });
  let person: Person;

  beforeEach(async () => {
    person = await signUp(studio);
  });

  const at = (process: number) => studio.servers[process]!;
  const read = (cookie: string, process = 0) => at(process).ask({ path: '/v1/auth/session', cookie });

  async function signIn({ email, password } = person): Promise<string> {
    return cookieOf(
      await studio.ask({ method: 'POST', path: '/v1/auth/sign-in', json: { email, password } }),
    );
  }

  async function list(cookie: string): Promise<readonly ListedSession[]> {
    const answer = await studio.ask({ path: '/v1/auth/sessions', cookie });
    expect(answer.status).toBe(200);
    return answer.body['items'] as ListedSession[];
  }

  async function idOf(cookie: string): Promise<string> {
    return (await list(cookie)).find(({ current }) => current)!.id;
  }

  const end = (id: string, cookie = person.cookie, process = 0) =>
    at(process).ask({ method: 'DELETE', path: `/v1/auth/sessions/${id}`, cookie });

  it('is refused at its next request, by every process, and the others go on', async () => {
    const [left, kept] = [await signIn(), await signIn()];
    expect((await read(left, 1)).status).toBe(200);

    const ended = await end(await idOf(left));

    expect(ended).toMatchObject({ status: 204, text: '' });
    expect(ended.headers).not.toHaveProperty('set-cookie');
    for (const process of [0, 1]) {
      expectProblem(await read(left, process), 401, 'invalid_session');
      expect((await read(kept, process)).status).toBe(200);
    }
    expect(await list(person.cookie)).toHaveLength(2);
    const changed = await studio.ask({
      method: 'PATCH',
      path: '/v1/auth/profile',
      cookie: left,
      json: { name: 'Intruder' },
    });
    expectProblem(changed, 401, 'invalid_session');
  });

  it('lets nothing in that was sent after the answer, under load on both processes', async () => {
    const left = await signIn();
    const id = await idOf(left);
    let isEnded = false;
    const load = async (process: number) => {
      const afterwards: number[] = [];
      for (let count = 0; count < 400 && afterwards.length < 10; count += 1) {
        const sentAfter = isEnded;
        const { status } = await read(left, process);
        if (sentAfter) afterwards.push(status);
      }
      return afterwards;
    };
    const loads = [load(0), load(1), load(0), load(1)];

    expect((await end(id)).status).toBe(204);
    isEnded = true;

    for (const statuses of await Promise.all(loads)) expect(new Set(statuses)).toEqual(new Set([401]));
  });

  it('leaves the keys that were made in it', async () => {
    const left = await signIn();
    const { key } = await createKey(studio, { cookie: left });

    await end(await idOf(left));

    expect((await studio.ask({ path: '/v1/me', key })).status).toBe(200);
  });

  it('takes its cookie along when it is the asking one', async () => {
    const ended = await end(await idOf(person.cookie));

    expect(ended.status).toBe(204);
    expect(ended.headers['set-cookie']?.[0]).toMatch(/^paretostudio_session=; /);
    expectProblem(await read(person.cookie), 401, 'invalid_session');
  });

  it('is not ended by anybody else, who is told of it like of an absent one', async () => {
    const stranger = await signUp(studio);
    const id = await idOf(person.cookie);

    const foreign = await end(id, stranger.cookie);
    const absent = await end('01890000-0000-7000-8000-000000000000', stranger.cookie);

    expectProblem(foreign, 404, 'not_found');
    expect({ ...foreign.body, requestId: null }).toEqual({ ...absent.body, requestId: null });
    expect((await list(stranger.cookie)).map((session) => session.id)).not.toContain(id);
    expect((await read(person.cookie)).status).toBe(200);
  });

  it('is gone with all others at once, but for the asking one', async () => {
    const others = [await signIn(), await signIn()];

    const ended = await at(1).ask({
      method: 'POST',
      path: '/v1/auth/sessions/end-others',
      cookie: person.cookie,
    });

    expect(ended).toMatchObject({ status: 200, body: { endedSessions: 2 } });
    for (const cookie of others) expectProblem(await read(cookie), 401, 'invalid_session');
    expect((await list(person.cookie)).map(({ current }) => current)).toEqual([true]);
  });

  it('does not end the one that ends it at the same moment', async () => {
    const other = await signIn();
    const endOthers = (cookie: string, process: number) =>
      at(process).ask({ method: 'POST', path: '/v1/auth/sessions/end-others', cookie });

    const answers = await Promise.all([endOthers(person.cookie, 0), endOthers(other, 1)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const reads = [await read(person.cookie), await read(other)];
    expect(reads.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('leaves its trace in the audit log, without the token', async () => {
    const left = await signIn();
    const id = await idOf(left);
    await end(id);

    const audit = await studio.ask({ path: '/v1/audit-events?limit=1', cookie: person.cookie });

    expect(audit.body['items']).toEqual([
      expect.objectContaining({ action: 'end_session', targetId: person.userId }),
    ]);
    expect(audit.text).toContain(id);
    expect(audit.text).not.toContain(left.split('=')[1]);
  });
});
