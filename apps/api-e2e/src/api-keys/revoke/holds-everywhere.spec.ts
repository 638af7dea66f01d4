import { expectProblem } from '../../harness/expect-problem.js';
import { inParallel } from '../../harness/in-parallel.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

const REQUESTS = 10_000;
const CONCURRENCY = 64;

describe('a revoke that one process has acknowledged', () => {
  const studio = useStudio({ processes: 3, environment: { LOG_LEVEL: 'info' } });

  it(`holds on the other two for all of ${REQUESTS} requests, begun before the dust settles`, async () => {
    const [a, b, c] = studio.servers;
    const person = await signUp(studio, 'pro');
    const { id, key } = await createKey(studio, person);
    await studio.database.query(
      `update paretostudio.plans set burst_per_minute = 1000000, requests_per_day = 1000000 where id = 'pro'`,
    );
    const askBoth = (index: number) => (index % 2 === 0 ? b! : c!).ask({ path: '/v1/prompts', key });

    let admittedBefore = 0;
    let isRevoked = false;
    const traffic = inParallel(CONCURRENCY, CONCURRENCY, async (index) => {
      while (!isRevoked) if ((await askBoth(index)).status === 200) admittedBefore += 1;
    });
    await waitUntil('traffic', () => admittedBefore > 200);
    const revoke = { method: 'POST', path: `/v1/api-keys/${id}/revoke`, cookie: person.cookie, json: {} };
    expect((await a!.ask(revoke)).status).toBe(200);
    isRevoked = true;

    const answers = await inParallel(REQUESTS, CONCURRENCY, askBoth);
    await traffic;

    expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
    expect(answers.filter(({ body }) => body['code'] !== 'api_key_revoked')).toEqual([]);
    expectProblem(answers[0]!, 401, 'api_key_revoked');
  });
});
