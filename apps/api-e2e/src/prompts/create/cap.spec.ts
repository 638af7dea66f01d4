import { expectProblem } from '../../harness/expect-problem.js';
import { inParallel } from '../../harness/in-parallel.js';
import { setPlan, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const CREATES = 50;
const CAP = 5;

describe('the cap of saved prompts', () => {
  const studio = useStudio({ processes: 2 });

  it(`lets exactly ${CAP} of ${CREATES} creates through that arrive at once on two processes`, async () => {
    const { cookie } = await signUp(studio);

    const answers = await inParallel(CREATES, CREATES, (index) =>
      studio.servers[index % 2]!.ask({
        method: 'POST',
        path: '/v1/prompts',
        cookie,
        json: { title: `Prompt ${index}`, body: 'Text' },
      }),
    );

    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(CREATES - CAP);
    for (const answer of refused) {
      expectProblem(answer, 403, 'plan_limit_reached', { limit: CAP, used: CAP, plan: 'free' });
    }
    const { body } = await studio.ask({ path: '/v1/prompts', cookie });
    expect(body['items']).toHaveLength(CAP);
  });

  it('keeps what is above it after a downgrade: readable, deletable, and nothing new', async () => {
    const person = await signUp(studio);
    const { cookie } = person;
    await setPlan(studio, person, 'pro');
    const create = () =>
      studio.ask({ method: 'POST', path: '/v1/prompts', cookie, json: { title: 'One more', body: 'Text' } });
    const made = await inParallel(CAP + 2, 4, create);
    await setPlan(studio, person, 'free');

    for (const { body } of made) {
      await expect(studio.ask({ path: `/v1/prompts/${String(body['id'])}`, cookie })).resolves.toMatchObject({
        status: 200,
      });
    }
    expectProblem(await create(), 403, 'plan_limit_reached', { limit: CAP, used: CAP + 2 });
    const [first] = made;
    const deleted = await studio.ask({
      method: 'DELETE',
      path: `/v1/prompts/${String(first!.body['id'])}`,
      cookie,
    });
    expect(deleted.status).toBe(200);
  });
});
