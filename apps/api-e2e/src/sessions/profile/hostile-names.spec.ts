import { expectProblem } from '../../harness/expect-problem.js';
import { signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the name of a person', () => {
  const studio = useStudio();
  let person: Person;

  beforeAll(async () => {
    person = await signUp(studio);
  });

  const rename = (name: unknown) =>
    studio.ask({ method: 'PATCH', path: '/v1/auth/profile', cookie: person.cookie, json: { name } });

  it.each(['<img src=x onerror=alert(1)>', 'שרה كريم', '😀'.repeat(64), '{{constructor}}', '=1+1'])(
    'is kept as it is and answered as JSON, wherever it stands: %s',
    async (name) => {
      expect(await rename(name)).toMatchObject({ status: 200, body: { user: { name } } });

      for (const path of ['/v1/auth/session', '/v1/members', '/v1/audit-events?limit=1']) {
        const answer = await studio.ask({ path, cookie: person.cookie });
        expect(JSON.stringify(answer.body)).toContain(JSON.stringify(name));
        expect(answer.headers['content-type']).toMatch(/^application\/json\b/);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
      }
    },
  );

  it.each(['', ' ', 'x'.repeat(101), 'turned\u202etxt.exe', 'two\nlines', 'nul\u0000', 7, null])(
    'is refused, with the field: %j',
    async (name) => {
      const fields = [expect.objectContaining({ path: 'name' })];
      expectProblem(await rename(name), 400, 'invalid_request', { fields });
    },
  );
});
