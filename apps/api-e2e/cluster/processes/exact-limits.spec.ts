import type { Answer, Ask } from '../../src/harness/ask.js';
import { awayFromMidnight } from '../../src/harness/away-from-midnight.js';
import { DOORS, LIST_PROMPTS, outcomeOf, through, WHOAMI } from '../../src/harness/doors.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { Load } from '../../src/harness/load.js';
import {
  createKey,
  issuedKeyOf,
  setPlan,
  signUp,
  type Door,
  type IssuedKey,
  type Person,
} from '../../src/harness/people.js';
import { useCluster } from '../../src/harness/use-cluster.js';
import { waitUntil } from '../../src/harness/wait-until.js';
import { loadSeconds } from './load-seconds.js';

const CLIENTS = 48;
const LIMIT = 600;
/** What a key may have of its own: at most what the code gives its plan. */
const KEY_LIMIT = 400;
/** Refusals to be seen before a limit counts as held. */
const REFUSED_MIN = 200;
/** How much of a minute a burst needs at most. */
const BURST_SECONDS = 20;
/** After how many requests a client takes a new connection, to another server. */
const REQUESTS_PER_CONNECTION = 20;

describe('a limit at full load over three processes behind a balancer', () => {
  const cluster = useCluster();
  beforeEach(() => awayFromMidnight());

  /** Asks from many clients at once until enough was refused; tells how many of each outcome there were. */
  async function askUntilRefused(requestOf: (number: number) => Ask): Promise<Map<string, number>> {
    const outcomes = new Map<string, number>();
    const connections = Array.from({ length: CLIENTS }, () => new KeptConnection(cluster.balancer.url));
    let number = 0;
    const load = Load.begin(CLIENTS, async (lane) => {
      const outcome = outcomeOf(await connections[lane]!.ask(requestOf(number++)));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (number % REQUESTS_PER_CONNECTION === 0) connections[lane]!.hangUp();
    });
    const refused = () =>
      [...outcomes].reduce((sum, [outcome, count]) => sum + (outcome === 'ok' ? 0 : count), 0);
    await load.until('refusals', () => refused() >= REFUSED_MIN, 60_000);
    await load.end();
    for (const connection of connections) connection.hangUp();
    return outcomes;
  }

  const usedBy = async ({ accountId }: Person) => {
    const [meter] = await cluster.database.query<{ used: number; minute_used: number }>(
      'select used, minute_used from paretostudio.account_meters where account_id = $1',
      [accountId],
    );
    return meter;
  };
  const ok = (count: number, code: string) =>
    new Map([
      ['ok', count],
      [code, expect.any(Number) as unknown as number],
    ]);

  /** Repeats a round, each time with somebody new, for as long as the load is to last. */
  async function repeat(round: () => Promise<void>): Promise<void> {
    const endsAt = Date.now() + loadSeconds() * 1_000;
    do await round();
    while (Date.now() < endsAt);
  }

  it('of a day lets in exactly that many through all doors, with keys that were rotated meanwhile', async () => {
    await cluster.setLimits({ day: LIMIT, minute: 1_000_000 });
    await repeat(async () => {
      const person = await signUp(cluster);
      const keys: IssuedKey[] = await Promise.all([createKey(cluster, person), createKey(cluster, person)]);
      const rotated = await rotate(cluster.balancer, person, keys[0]!);
      keys.push(rotated);

      const outcomes = await askUntilRefused((number) =>
        through(DOORS[number % DOORS.length]!, LIST_PROMPTS, keys[(number >> 2) % keys.length]!.key),
      );

      expect(outcomes).toEqual(ok(LIMIT, 'quota_exceeded'));
      expect(await usedBy(person)).toMatchObject({ used: LIMIT });
    });
  });

  it('of a key lets in exactly that many, shared with its replacement, and leaves the rest of the account alone', async () => {
    await cluster.setLimits({ day: 1_000_000, minute: 1_000_000 });
    await repeat(async () => {
      const person = await signUp(cluster);
      await setPlan(cluster, person, 'pro');
      const bounded = await createKey(cluster, person, { requestsPerDay: KEY_LIMIT });
      const replacement = await rotate(cluster.balancer, person, bounded);
      const free = await createKey(cluster, person);
      let askedFree = 0;
      let admittedFree = 0;
      const beside = Load.begin(2, async () => {
        askedFree += 1;
        const answer = await cluster.balancer.ask(through('rest', LIST_PROMPTS, free.key));
        admittedFree += outcomeOf(answer) === 'ok' ? 1 : 0;
      });

      const outcomes = await askUntilRefused((number) =>
        through(DOORS[number % DOORS.length]!, LIST_PROMPTS, (number % 4 < 2 ? bounded : replacement).key),
      );
      await beside.end();

      expect(outcomes).toEqual(ok(KEY_LIMIT, 'quota_exceeded'));
      expect(admittedFree).toBe(askedFree);
      expect(await usedBy(person)).toMatchObject({ used: KEY_LIMIT + admittedFree });
    });
  });

  it('of a minute lets in exactly that many, of what costs nothing too', async () => {
    await cluster.setLimits({ day: 1_000_000, minute: LIMIT });
    await repeat(async () => {
      const person = await signUp(cluster);
      const { key } = await createKey(cluster, person);
      await waitUntil(
        'a minute with room',
        async () => (await secondOfMinute()) < 60 - BURST_SECONDS,
        60_000,
      );
      const before = await minute();

      const outcomes = await askUntilRefused((number) =>
        through(DOORS[number % DOORS.length]!, number % 3 === 0 ? WHOAMI : LIST_PROMPTS, key),
      );

      expect(await minute()).toBe(before);
      expect(outcomes).toEqual(ok(LIMIT, 'burst_exceeded'));
      expect(await usedBy(person)).toMatchObject({ minute_used: LIMIT });
    });
  });

  const minute = () => clock(`floor(extract(epoch from now()) / 60)::integer`);
  const secondOfMinute = () => clock('extract(second from now())::integer');
  const clock = async (sql: string) =>
    (await cluster.database.query<{ at: number }>(`select ${sql} as at`))[0]!.at;
});

async function rotate(door: Door, { cookie }: Person, { id }: IssuedKey): Promise<IssuedKey> {
  const answer: Answer = await door.ask({
    method: 'POST',
    path: `/v1/api-keys/${id}/rotate`,
    cookie,
    json: {},
  });
  expect(answer.status).toBe(201);
  return issuedKeyOf(answer);
}
