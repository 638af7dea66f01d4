import { awayFromMidnight } from '../../harness/away-from-midnight.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { inParallel } from '../../harness/in-parallel.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const REQUESTS = 200;
const LIMIT = 50;

describe('the daily quota over three processes', () => {
  const studio = useStudio({ processes: 3 });

  it(`lets in exactly ${LIMIT} of ${REQUESTS} requests that arrive at once with two keys, and counts as many`, async () => {
    await awayFromMidnight();
    await studio.database.query(`update paretostudio.plans set burst_per_minute = 1000000 where id = 'free'`);
    const person = await signUp(studio);
    const keys = [await createKey(studio, person), await createKey(studio, person)];

    const answers = await inParallel(REQUESTS, REQUESTS, (index) =>
      studio.servers[index % 3]!.ask({ path: '/v1/prompts', key: keys[index % 2]!.key }),
    );

    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers).toHaveLength(REQUESTS);
    expect(refused).toHaveLength(REQUESTS - LIMIT);
    for (const answer of refused) {
      expectProblem(answer, 429, 'quota_exceeded', { limit: LIMIT, used: LIMIT, plan: 'free' });
      expect(answer.headers['ratelimit']).toMatch(/^"requests";r=0;t=\d+/);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    const counted = await studio.database.query(
      `select used from paretostudio.account_meters where account_id = $1`,
      [person.accountId],
    );
    expect(counted).toEqual([{ used: LIMIT }]);
  });

  it('leaves what costs nothing open when it is spent, and the session too', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(studio, person);
    await inParallel(LIMIT, 10, () => studio.ask({ path: '/v1/prompts', key }));
    expectProblem(await studio.ask({ path: '/v1/prompts', key }), 429, 'quota_exceeded');

    for (const path of ['/v1/me', '/v1/usage']) {
      await expect(studio.ask({ path, key })).resolves.toMatchObject({ status: 200 });
    }
    await expect(studio.ask({ path: '/v1/prompts', cookie: person.cookie })).resolves.toMatchObject({
      status: 200,
    });
  });
});
