import type { Answer } from '../../src/harness/ask.js';
import { createKey, setPlan, signUp } from '../../src/harness/people.js';
import { PostgresPair } from '../../src/harness/postgres-pair.js';
import type { ServerProcess } from '../../src/harness/server-process.js';
import { useStudio } from '../../src/harness/use-studio.js';
import { waitUntil } from '../../src/harness/wait-until.js';
import { expectProblem } from '../../src/harness/expect-problem.js';

const CLIENTS = 8;

describe('a database that fails over to its standby under traffic', () => {
  const studio = useStudio({ processes: 0 });
  let pair: PostgresPair;
  let servers: ServerProcess[];

  beforeAll(async () => {
    pair = await PostgresPair.start(studio.folder);
    studio.atEnd(() => pair.stop());
    const environment = { DATABASE_URL: pair.url, LOG_LEVEL: 'info' };
    const first = await studio.start(environment);
    servers = [first, await studio.start(environment)];
  });

  it('is answered 503 until the new primary takes writes, loses nothing that was answered, and goes on by itself', async () => {
    const [server, other] = servers as [ServerProcess, ServerProcess];
    const person = await signUp(server);
    await setPlan(server, person, 'pro');
    const { key } = await createKey(server, person);
    const revoked = await createKey(server, person);
    await pair.primary.query(
      `update paretostudio.plans set burst_per_minute = 1000000, requests_per_day = 1000000`,
    );

    let isOver = false;
    const statuses = new Map<number, number>();
    const count = (status: number) => statuses.get(status) ?? 0;
    const client = async (index: number) => {
      while (!isOver) {
        const { status } = await (index % 2 === 0 ? server : other).ask({ path: '/v1/prompts', key });
        statuses.set(status, count(status) + 1);
      }
    };
    const traffic = Array.from({ length: CLIENTS }, (_, index) => client(index));
    await waitUntil('traffic', () => count(200) > 100);
    const revocation = await server.ask({
      method: 'POST',
      path: `/v1/api-keys/${revoked.id}/revoke`,
      cookie: person.cookie,
      json: {},
    });
    expect(revocation.status).toBe(200);

    await pair.primary.crash();
    await waitUntil('refusals', () => count(503) > 20);
    // The standby answers all the while: nobody may take its word for what is true.
    const admittedBefore = count(200);
    expectProblem(await other.ask({ path: '/readyz' }), 503, 'unavailable');
    expectProblem(await server.ask({ path: '/v1/me', cookie: person.cookie }), 503, 'unavailable');
    expectProblem(await server.ask({ path: '/v1/me', key: revoked.key }), 503, 'unavailable');
    expect(count(200)).toBe(admittedBefore);

    await pair.promote();
    await waitUntil('both servers are ready', async () => {
      const answers = await Promise.all(servers.map((each) => each.ask({ path: '/readyz' })));
      return answers.every(({ status }) => status === 200);
    });
    const beforeRecovery = count(200);
    await waitUntil('recovery', () => count(200) > beforeRecovery + 100);
    isOver = true;
    await Promise.all(traffic);

    expect(new Set(statuses.keys())).toEqual(new Set([200, 503]));
    for (const each of servers) {
      const answer: Answer = await each.ask({ path: '/v1/me', key: revoked.key });
      expectProblem(answer, 401, 'api_key_revoked');
    }
    const [meter] = await pair.standby.query<{ used: number }>(
      `select used from paretostudio.account_meters where account_id = $1`,
      [person.accountId],
    );
    // More than were answered only by requests whose answer was lost: those under way as the primary went.
    expect(meter?.used).toBeGreaterThanOrEqual(count(200));
    expect(meter?.used).toBeLessThanOrEqual(count(200) + CLIENTS);
    const chain = await server.ask({ path: '/v1/audit-events/verify', cookie: person.cookie });
    expect(chain.body).toMatchObject({ valid: true });
  });

  it('is started on while one of its servers is away, whichever is named first', async () => {
    const third = await studio.start({ DATABASE_URL: pair.url });
    await expect(third.ask({ path: '/readyz' })).resolves.toMatchObject({ status: 200 });
  });
});
