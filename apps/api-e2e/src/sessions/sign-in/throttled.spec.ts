import { expectProblem } from '../../harness/expect-problem.js';
import { signUp, type Person } from '../../harness/people.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const ATTEMPTS_A_MINUTE = 10;

describe('guessing a password', () => {
  const studio = useStudio({ processes: 2 });
  const wrong = secret('not the pass phrase');
  let person: Person;

  beforeAll(async () => {
    person = await signUp(studio);
  });

  const signIn = (email: string, password: string, process = 0) =>
    studio.servers[process]!.ask({ method: 'POST', path: '/v1/auth/sign-in', json: { email, password } });

  it('is answered alike for a person who exists and one who does not', async () => {
    const [known, unknown] = [await signIn(person.email, wrong), await signIn('nobody@example.org', wrong)];

    expectProblem(known, 401, 'invalid_credentials');
    expect({ ...known.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
    expect(known.headers).not.toHaveProperty('set-cookie');
  });

  it('is stopped after ten attempts in a minute, over all processes and in any letter case', async () => {
    const victim = 'Victim@example.org';
    const statuses: number[] = [];
    // The count begins again with each minute: a test that meets its turn needs twice as many attempts.
    for (let attempt = 0; attempt <= 2 * ATTEMPTS_A_MINUTE && statuses.at(-1) !== 429; attempt += 1) {
      const email = attempt % 2 === 0 ? victim : victim.toLowerCase();
      statuses.push((await signIn(email, wrong, attempt % 2)).status);
    }

    expect(statuses.length).toBeGreaterThan(ATTEMPTS_A_MINUTE);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is told how long to wait, and others from the same address still get in', async () => {
    for (let attempt = 0; attempt <= 2 * ATTEMPTS_A_MINUTE; attempt += 1) {
      const answer = await signIn('another.victim@example.org', wrong);
      if (answer.status === 401) continue;
      expectProblem(answer, 429, 'sign_in_throttled', { retryAfterSeconds: expect.any(Number) });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
      break;
    }

    await expect(signIn(person.email, person.password)).resolves.toMatchObject({ status: 200 });
  });
});
