import { randomBytes } from 'node:crypto';
import { expectProblem } from '../../harness/expect-problem.js';
import { cookieOf, signUp, type Person } from '../../harness/people.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const ATTEMPTS_A_MINUTE = 10;

describe('a new password', () => {
  const studio = useStudio({ processes: 2 });
  const wrong = secret('not the pass phrase');
  let person: Person;
  let newPassword: string;

  beforeEach(async () => {
    person = await signUp(studio);
    newPassword = secret(`new ${randomBytes(9).toString('base64url')}`);
  });

  const signIn = (password: string) =>
    studio.ask({ method: 'POST', path: '/v1/auth/sign-in', json: { email: person.email, password } });
  const read = (cookie: string, process = 0) =>
    studio.servers[process]!.ask({ path: '/v1/auth/session', cookie });
  const change = (currentPassword: string, cookie = person.cookie, process = 0) =>
    studio.servers[process]!.ask({
      method: 'POST',
      path: '/v1/auth/password',
      cookie,
      json: { currentPassword, newPassword },
    });

  it('ends all other sessions, keeps this one, and is the only one that signs in', async () => {
    const other = cookieOf(await signIn(person.password));

    expect(await change(person.password)).toMatchObject({ status: 200, body: { endedSessions: 1 } });

    expectProblem(await read(other, 1), 401, 'invalid_session');
    expect((await read(person.cookie, 1)).status).toBe(200);
    expectProblem(await signIn(person.password), 401, 'invalid_credentials');
    expect((await signIn(newPassword)).status).toBe(200);
  });

  it('takes the current one, and changes nothing without it', async () => {
    const other = cookieOf(await signIn(person.password));

    expectProblem(await change(wrong), 401, 'invalid_credentials');

    expect((await read(other)).status).toBe(200);
    expect((await signIn(person.password)).status).toBe(200);
  });

  it('is taken from one of two sessions that give one at the same moment', async () => {
    const other = cookieOf(await signIn(person.password));

    const answers = await Promise.all([
      change(person.password, person.cookie, 0),
      change(person.password, other, 1),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const reads = [await read(person.cookie), await read(other)];
    expect(reads.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is not to be reached by guessing the current one, over all processes', async () => {
    const statuses: number[] = [];
    // The count begins again with each minute: a test that meets its turn needs twice as many attempts.
    for (let attempt = 0; attempt <= 2 * ATTEMPTS_A_MINUTE && statuses.at(-1) !== 429; attempt += 1) {
      statuses.push((await change(wrong, person.cookie, attempt % 2)).status);
    }

    expect(statuses.length).toBeGreaterThan(ATTEMPTS_A_MINUTE);
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
  });
});
