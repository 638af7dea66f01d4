import { expectProblem } from '../../src/harness/expect-problem.js';
import { Load } from '../../src/harness/load.js';
import { createKey, setPlan, signUp, type IssuedKey, type Person } from '../../src/harness/people.js';
import type { ServerProcess } from '../../src/harness/server-process.js';
import { TcpProxy } from '../../src/harness/tcp-proxy.js';
import { useStudio } from '../../src/harness/use-studio.js';
import { waitUntil } from '../../src/harness/wait-until.js';

const CLIENTS = 24;

describe('a database that is slow, held or away', () => {
  const studio = useStudio({ processes: 0 });
  let proxy: TcpProxy;
  let server: ServerProcess;
  let person: Person;
  let key: IssuedKey;

  beforeAll(async () => {
    proxy = await TcpProxy.start(Number(new URL(studio.database.url).port));
    studio.atEnd(() => proxy.stop());
    server = await studio.start({ DATABASE_URL: proxy.urlFor(studio.database.url), LOG_LEVEL: 'info' });
    await studio.database.query(
      'update paretostudio.plans set burst_per_minute = 1000000, requests_per_day = 1000000',
    );
    person = await signUp(server);
    await setPlan(server, person, 'pro');
    key = await createKey(server, person);
  });

  function traffic(path: string, asking: IssuedKey = key) {
    const statuses = new Map<number, number>();
    const count = (status: number) => statuses.get(status) ?? 0;
    const load = Load.begin(CLIENTS, async () => {
      const { status } = await server.ask({ path, key: asking.key });
      statuses.set(status, count(status) + 1);
    });
    return { load, count, statuses };
  }

  it('100 ms slower on every round trip refuses nobody', async () => {
    proxy.delayMs = 100;
    const { load, count, statuses } = traffic('/v1/prompts');
    await load.until('answers', () => count(200) > 200);
    await load.end();
    proxy.delayMs = 0;
    expect([...statuses.keys()]).toEqual([200]);
  });

  it('that hangs is answered 503 in bounded time, and serves on by itself when it is back', async () => {
    const { load, count, statuses } = traffic('/v1/prompts');
    await load.until('traffic', () => count(200) > 50);
    proxy.freeze();
    const readyz = server.ask({ path: '/readyz' });
    await expect(server.ask({ path: '/healthz' })).resolves.toMatchObject({ status: 200 });
    // Longer than any bound of the server; nobody waits for ever.
    await load.until('refusals of all that waited', () => count(503) >= CLIENTS, 15_000);
    expectProblem(await readyz, 503, 'unavailable');
    proxy.thaw();
    const before = count(200);
    await load.until('recovery', () => count(200) > before + 100);
    await load.end();
    expect(new Set(statuses.keys())).toEqual(new Set([200, 503]));
  });

  it('that lost its network for good is reached again over new connections', async () => {
    const { load, count } = traffic('/v1/prompts');
    await load.until('traffic', () => count(200) > 50);
    proxy.freeze();
    await load.until('refusals of all that waited', () => count(503) >= CLIENTS, 15_000);
    // What was open stays dead for ever, as after a failover of the network; what is opened from now on is fine.
    proxy.abandon();
    const before = count(200);
    await load.until('recovery', () => count(200) > before + 100);
    await load.end();
  });

  it('whose connections are all taken goes on telling its health, and refuses in bounded time', async () => {
    const holder = await studio.database.connect();
    await holder.query('begin');
    await holder.query('lock table paretostudio.prompts in access exclusive mode');
    const { load, count } = traffic('/v1/prompts');
    await waitUntil('a line for connections', async () => {
      const { text } = await server.ask({ path: '/metrics' });
      return /^database_pool_waiting_requests [1-9]/m.test(text);
    });
    await expect(server.ask({ path: '/readyz' })).resolves.toMatchObject({ status: 200 });
    await load.until('refusals of all that waited', () => count(503) >= CLIENTS, 15_000);
    await holder.query('rollback');
    holder.release();
    await load.until('recovery', () => count(200) > 100);
    await load.end();
  });

  it('a row of which somebody holds makes its own account wait alone', async () => {
    const stranger = await signUp(server);
    const strange = await createKey(server, stranger);
    const holder = await studio.database.connect();
    await holder.query('begin');
    await holder.query('select from paretostudio.account_meters where account_id = $1 for update', [
      person.accountId,
    ]);
    const held = traffic('/v1/prompts');
    const free = traffic('/v1/prompts', strange);
    await held.load.until('refusals of the held account', () => held.count(503) > 0, 15_000);
    await free.load.until('answers to the other', () => free.count(200) > 200);
    await free.load.end();
    await holder.query('rollback');
    holder.release();
    await held.load.until('recovery', () => held.count(200) > 100);
    await held.load.end();
    expect([...free.statuses.keys()]).toEqual([200]);
  });
});
