import type { Answer } from '../../src/harness/ask.js';
import { expectProblem } from '../../src/harness/expect-problem.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { createKey, setPlan, signUp, type IssuedKey, type Person } from '../../src/harness/people.js';
import { useStudio } from '../../src/harness/use-studio.js';

/** More than twice of what the server lets be under way at once. */
const CLIENTS = 600;
const KEYS = 40;

describe('more requests at once than a server takes', () => {
  const studio = useStudio({ environment: { LOG_LEVEL: 'info' } });
  let person: Person;
  let keys: IssuedKey[];
  let clients: KeptConnection[];

  beforeAll(async () => {
    await studio.database.query(
      'update paretostudio.plans set burst_per_minute = 1000000, requests_per_day = 1000000',
    );
    person = await signUp(studio);
    await setPlan(studio, person, 'pro');
    keys = [];
    while (keys.length < KEYS) keys.push(await createKey(studio, person, { name: `Key ${keys.length}` }));
    clients = Array.from({ length: CLIENTS }, () => new KeptConnection(studio.server.url));
    for (const client of clients) await client.ask({ path: '/healthz' });
  });
  afterAll(() => {
    for (const client of clients) client.hangUp();
  });

  /** All clients ask while the process stands still, so that it finds every request waiting when it goes on. */
  async function askAtOnce(keyOf: (client: number) => IssuedKey): Promise<readonly Answer[]> {
    studio.server.signal('SIGSTOP');
    const asking = clients.map((client, index) => client.ask({ path: '/v1/prompts', key: keyOf(index).key }));
    // A request on an open connection is written within a turn.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    studio.server.signal('SIGCONT');
    return Promise.all(asking);
  }

  const countOf = (answers: readonly Answer[], status: number) =>
    answers.filter((answer) => answer.status === status).length;

  it('are refused with 503, which counts nothing, and the next ones are answered as before', async () => {
    const usedBefore = await used();
    const answers = await askAtOnce((client) => keys[client % KEYS] as IssuedKey);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    for (const answer of answers.filter(({ status }) => status === 503)) {
      expectProblem(answer, 503, 'unavailable');
      expect(answer.body['detail']).toContain('Nothing was done');
      expect(answer.headers['retry-after']).toBe('1');
    }
    expect(await used()).toBe(usedBefore + countOf(answers, 200));
    for (const { key } of keys) {
      await expect(studio.ask({ path: '/v1/prompts', key })).resolves.toMatchObject({ status: 200 });
    }
  });

  it('of one key leave the places of the others free, whatever the order in which they come', async () => {
    const isCalm = (client: number) => client % (CLIENTS / 10) === 0;
    for (let round = 0; round < 3; round += 1) {
      const answers = await askAtOnce(
        (client) => keys[isCalm(client) ? 1 + client / (CLIENTS / 10) : 0] as IssuedKey,
      );
      expect(
        countOf(
          answers.filter((_, client) => isCalm(client)),
          200,
        ),
      ).toBe(10);
      expect(countOf(answers, 503)).toBeGreaterThan(100);
    }
  });

  it('leave health and metrics answered, which tell of them', async () => {
    const paths = ['/healthz', '/readyz', '/metrics'];
    const flood = askAtOnce((client) => keys[client % KEYS] as IssuedKey);
    const told = await Promise.all(paths.map((path) => studio.ask({ path })));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
    await flood;
    const { text } = await studio.ask({ path: '/metrics' });
    expect(text).toMatch(/^http_requests_shed_total [1-9]/m);
  });

  async function used(): Promise<number> {
    const [meter] = await studio.database.query<{ used: number }>(
      'select used from paretostudio.account_meters where account_id = $1',
      [person.accountId],
    );
    return meter?.used ?? 0;
  }
});
