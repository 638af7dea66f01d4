import { LIST_PROMPTS, outcomeOf, through } from '../../src/harness/doors.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { savePrompt } from '../../src/harness/library.js';
import { Load } from '../../src/harness/load.js';
import { CLIENT_KINDS, connectHttp } from '../../src/harness/mcp-clients.js';
import { createKey, setPlan, signUp, type IssuedKey, type Person } from '../../src/harness/people.js';
import type { ServerProcess } from '../../src/harness/server-process.js';
import { useCluster } from '../../src/harness/use-cluster.js';
import { waitUntil } from '../../src/harness/wait-until.js';

const READERS = 12;
const WRITERS = 2;
/** Requests of each kind between two restarts, at least. */
const BETWEEN = 10;

describe('a rolling restart in production, under load', () => {
  const environment = { NODE_ENV: 'production' };
  const cluster = useCluster({ environment });
  let person: Person;
  let key: IssuedKey;

  beforeAll(async () => {
    await cluster.setLimits({ day: 1_000_000, minute: 1_000_000 });
    person = await signUp(cluster.balancer);
    await setPlan(cluster.balancer, person, 'pro');
    key = await createKey(cluster.balancer, person, { permissions: { self: ['*'] } });
  });

  /** While a server starts, one client alone goes on: all of them would keep it from the processors for long. */
  let starting: Promise<unknown> = Promise.resolve();

  /** Ends a server in order while the load goes on, and puts a new one in its place. */
  async function replace(server: ServerProcess): Promise<void> {
    server.signal('SIGTERM');
    await expect(server.ended()).resolves.toEqual({ code: 0, signal: null });
    cluster.balancer.remove(server);
    const started = cluster.start(environment);
    starting = started;
    cluster.balancer.add(await started);
  }

  it('fails not one request, loses no write, no count and no usage record, and ends no client of MCP', async () => {
    const { name } = await savePrompt(cluster.balancer, person);
    const failures: string[] = [];
    const done = { read: 0, inSession: 0, written: 0, called: 0 };
    const titles: string[] = [];
    /** Counts what was answered as it should be, and tells of everything else. */
    const seen = async (what: keyof typeof done, work: () => Promise<string>) => {
      const outcome = await work().catch((error: Error) => `${error.name}: ${error.message}`);
      if (outcome === 'ok') done[what] += 1;
      else failures.push(`${what}: ${outcome}`);
    };
    const newConnections = (count: number) =>
      Array.from({ length: count }, () => new KeptConnection(cluster.balancer.url));
    const [readers, sessions, writers, idle] = [READERS, 2, WRITERS, 6].map(
      newConnections,
    ) as KeptConnection[][];
    const clients = await Promise.all(
      CLIENT_KINDS.map((kind) => connectHttp(kind, cluster.balancer.url, key.key)),
    );
    for (const connection of idle!) await connection.ask({ path: '/v1/me', cookie: person.cookie });

    const begin = (lanes: number, step: (lane: number) => Promise<void>) =>
      Load.begin(lanes, (lane) => starting.then(() => step(lane)));
    const loads = [
      Load.begin(READERS, async (lane) => {
        if (lane > 0) await starting;
        await seen('read', async () =>
          outcomeOf(await readers![lane]!.ask(through('rest', LIST_PROMPTS, key.key))),
        );
      }),
      begin(2, (lane) =>
        seen('inSession', async () =>
          outcomeOf(await sessions![lane]!.ask({ path: '/v1/api-keys', cookie: person.cookie })),
        ),
      ),
      begin(WRITERS, (lane) =>
        seen('written', async () => {
          const title = `Written ${done.written} by ${lane}`;
          const json = { title, body: 'Text' };
          const answer = await writers![lane]!.ask({
            method: 'POST',
            path: '/v1/prompts',
            key: key.key,
            json,
          });
          if (answer.status === 201) titles.push(title);
          return outcomeOf(answer);
        }),
      ),
      begin(clients.length, (lane) =>
        seen('called', async () => {
          const { isError } = await clients[lane]!.callTool({ name: 'get_prompt', arguments: { id: name } });
          return isError === true ? 'an error of the tool' : 'ok';
        }),
      ),
    ];
    const goOn = async () => {
      const before = { ...done };
      await waitUntil('load', () =>
        Object.entries(before).every(([what, count]) => done[what as keyof typeof done] > count + BETWEEN),
      );
    };

    for (const server of [...cluster.servers]) {
      await goOn();
      await replace(server);
    }
    await goOn();
    for (const load of loads) await load.end();
    for (const client of clients) await client.close();
    // Nothing was sent on these all the while; they were told that their server is gone.
    for (const connection of idle!) {
      await seen('inSession', async () =>
        outcomeOf(await connection.ask({ path: '/v1/me', cookie: person.cookie })),
      );
    }
    for (const connection of [...readers!, ...sessions!, ...writers!, ...idle!]) connection.hangUp();

    expect(failures).toEqual([]);
    const metered = done.read + done.written + done.called;
    const meters = await cluster.database.query(
      'select used from paretostudio.account_meters where account_id = $1',
      [person.accountId],
    );
    expect(meters).toEqual([{ used: metered }]);
    const written = await cluster.database.query<{ title: string }>(
      `select title from paretostudio.prompts where account_id = $1 and title like 'Written %'`,
      [person.accountId],
    );
    expect(written.map(({ title }) => title).sort()).toEqual([...titles].sort());
    await Promise.all(cluster.servers.map((server) => server.stop()));
    const records = await cluster.database.query<{ count: number }>(
      `select count(*)::integer as count from paretostudio.usage_records where key_id = $1 and cost > 0`,
      [key.id],
    );
    expect(records).toEqual([{ count: metered }]);
  });
});
