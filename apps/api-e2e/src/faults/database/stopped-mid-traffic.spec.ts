import { join } from 'node:path';
import { expectProblem } from '../../harness/expect-problem.js';
import type { Answer } from '../../harness/ask.js';
import { OwnPostgres } from '../../harness/own-postgres.js';
import { createKey, signUp } from '../../harness/people.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

const CLIENTS = 8;

describe('a database that stops under traffic', () => {
  const studio = useStudio({ processes: 0 });
  let postgres: OwnPostgres;
  let server: ServerProcess;

  beforeAll(async () => {
    postgres = await OwnPostgres.start(join(studio.folder, 'postgres'));
    studio.atEnd(() => postgres.stop());
    server = await studio.start({ DATABASE_URL: postgres.url, LOG_LEVEL: 'info' });
  });

  it('is answered 503 and never 401, lets nobody in meanwhile, and goes on by itself with right counters', async () => {
    const person = await signUp(server, 'pro');
    const { key } = await createKey(server, person);
    await postgres.query(
      `update paretostudio.plans set burst_per_minute = 1000000, requests_per_day = 1000000`,
    );

    let isOver = false;
    let isDown = false;
    let lostConnections = 0;
    const answers: { readonly answer: Answer; readonly isSentWhileDown: boolean }[] = [];
    const count = (status: number) => answers.filter(({ answer }) => answer.status === status).length;
    const client = async () => {
      while (!isOver) {
        const isSentWhileDown = isDown;
        const answer = await server.ask({ path: '/v1/prompts', key }).catch(() => null);
        if (answer === null) lostConnections += 1;
        else answers.push({ answer, isSentWhileDown: isSentWhileDown && isDown });
      }
    };
    const traffic = Array.from({ length: CLIENTS }, client);

    await waitUntil('traffic', () => count(200) > 100);
    await postgres.stop();
    isDown = true;
    const admittedBefore = count(200);
    const refusedBefore = count(503);
    await waitUntil('refusals', () => count(503) > refusedBefore + 50);
    expectProblem(await server.ask({ path: '/readyz' }), 503, 'unavailable');
    await expect(server.ask({ path: '/healthz' })).resolves.toMatchObject({ status: 200 });
    expectProblem(await server.ask({ path: '/v1/me', cookie: person.cookie }), 503, 'unavailable');
    isDown = false;
    await postgres.restart();
    const beforeRecovery = count(200);
    await waitUntil('recovery', () => count(200) > beforeRecovery + 100);
    isOver = true;
    await Promise.all(traffic);

    expect(admittedBefore).toBeGreaterThan(100);
    expect(lostConnections).toBe(0);
    expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(new Set([200, 503]));
    for (const { answer } of answers.filter(({ answer }) => answer.status === 503)) {
      expectProblem(answer, 503, 'unavailable');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    const whileDown = answers.filter(({ isSentWhileDown }) => isSentWhileDown);
    expect(whileDown.length).toBeGreaterThan(50);
    expect(whileDown.filter(({ answer }) => answer.status !== 503)).toEqual([]);

    const [meter] = await postgres.query<{ used: number }>(
      `select used from paretostudio.account_meters where account_id = $1`,
      [person.accountId],
    );
    // More than were answered only by requests whose answer was lost: those under way as the database stopped.
    expect(meter?.used).toBeGreaterThanOrEqual(count(200));
    expect(meter?.used).toBeLessThanOrEqual(count(200) + CLIENTS);
  });
});
