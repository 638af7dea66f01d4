import { LIST_PROMPTS, outcomeOf, through } from '../../src/harness/doors.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { Load } from '../../src/harness/load.js';
import { createKey, setPlan, signUp } from '../../src/harness/people.js';
import { useCluster } from '../../src/harness/use-cluster.js';

const CLIENTS = 24;
const WRITERS = 6;
/** Answers to be seen before a server is killed, and after it. */
const SEEN_MIN = { read: 60, written: 8 };

describe('a server that is killed among three, under load', () => {
  const cluster = useCluster();

  it('takes with it the requests that it was answering, one for each of its connections, and nothing else', async () => {
    await cluster.setLimits({ day: 1_000_000, minute: 1_000_000 });
    const person = await signUp(cluster);
    await setPlan(cluster, person, 'pro');
    const { key } = await createKey(cluster, person);
    const connections = Array.from({ length: CLIENTS }, () => new KeptConnection(cluster.balancer.url));
    const failures: { readonly lane: number; readonly error: string }[] = [];
    const unexpected: string[] = [];
    const done = { read: 0, written: 0 };
    const titles: string[] = [];

    const load = Load.begin(CLIENTS, async (lane) => {
      const title = `Written ${done.written} by ${lane}`;
      const isWriter = lane < WRITERS;
      const request = isWriter
        ? { method: 'POST', path: '/v1/prompts', key, json: { title, body: 'Text' } }
        : through(lane % 2 === 0 ? 'rest' : 'modern', LIST_PROMPTS, key);
      const outcome = await connections[lane]!.ask(request).then(outcomeOf, ({ message }: Error) => ({
        message,
      }));
      if (typeof outcome !== 'string') failures.push({ lane, error: outcome.message });
      else if (outcome !== 'ok') unexpected.push(outcome);
      else done[isWriter ? 'written' : 'read'] += 1;
      if (outcome === 'ok' && isWriter) titles.push(title);
    });
    const goOn = async () => {
      const before = { ...done };
      await load.until(
        'load',
        () => done.read > before.read + SEEN_MIN.read && done.written > before.written + SEEN_MIN.written,
      );
    };

    await goOn();
    const [, killed] = cluster.servers;
    const connectionsOfKilled = cluster.balancer.connectionsTo(killed!);
    await killed!.kill();
    await goOn();
    cluster.balancer.remove(killed!);
    cluster.balancer.add(await cluster.start());
    await goOn();
    await load.end();
    for (const connection of connections) connection.hangUp();

    expect(unexpected).toEqual([]);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThanOrEqual(connectionsOfKilled);
    expect(new Set(failures.map(({ lane }) => lane)).size).toBe(failures.length);
    const [meter] = await cluster.database.query<{ used: number }>(
      'select used from paretostudio.account_meters where account_id = $1',
      [person.accountId],
    );
    const answered = done.read + done.written;
    expect(meter!.used).toBeGreaterThanOrEqual(answered);
    expect(meter!.used).toBeLessThanOrEqual(answered + failures.length);
    const written = await cluster.database.query<{ title: string }>(
      `select title from paretostudio.prompts where account_id = $1`,
      [person.accountId],
    );
    const kept = new Set(written.map(({ title }) => title));
    expect(titles.filter((title) => !kept.has(title))).toEqual([]);
    await expect(
      cluster.ask({ path: '/v1/audit-events/verify', cookie: person.cookie }),
    ).resolves.toMatchObject({
      status: 200,
      body: { valid: true },
    });
  });
});
