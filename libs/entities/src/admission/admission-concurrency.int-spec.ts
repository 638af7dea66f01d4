import { CoalescingAdmission, type AdmissionGroup } from '@paretostudio/admission';
import type { PoolClient } from 'pg';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  TEST_PEPPERS,
  type SeededAccount,
  type SeededKey,
  type TestDatabase,
} from '../testing/index.js';
import { AdmissionPools } from './admission-pools.js';
import { admitStatements, readAdmitSql } from './admit-statements.js';
import { PgAdmissionStore } from './pg-admission-store.js';

/** Each stands for a process: connections, coalescing and clock of its own. */
const PROCESSES = 3;

const NOON = new Date('2026-11-22T12:00:30.000Z');

let database: TestDatabase;
let storages: Storage[];
let storage: Storage;

beforeAll(async () => {
  database = await createTestDatabase();
  storages = await Promise.all(
    Array.from({ length: PROCESSES }, () => openStorage({ url: database.url, poolSizeMax: 5 })),
  );
  storage = storages[0]!;
  await storage.pool.query(
    `insert into paretostudio.plans (id, title, requests_per_day, per_member, burst_per_minute, features)
     values ('calm', 'Without burst', 50, false, 1000000000, '{}'), ('open', 'Without limit', 2000000000, false, 1000000000, '{}')`,
  );
});
afterAll(async () => {
  await Promise.all(storages.map((one) => one.close()));
  await database.drop();
});

interface Holder extends SeededAccount, SeededKey {}

async function addHolder(plan: string, requestsPerDay: number | null = null): Promise<Holder> {
  const account = await seedAccount(storage, { plan: plan as 'free' });
  return { ...account, ...(await seedKey(storage, { ...account, requestsPerDay })) };
}

/** Admission in every process, sending as in production; `sql` and `clocks` differ from it for a test's sake. */
function openAdmissions({ sql, clocks }: { sql?: string; clocks?: (() => Date)[] } = {}) {
  const pools = storages.map(() => new AdmissionPools({ url: database.url }));
  const statements = sql === undefined ? {} : { statements: admitStatements(sql) };
  const admissions = pools.map(
    (pool, index) =>
      new CoalescingAdmission(new PgAdmissionStore(pool, { clock: clocks?.[index], ...statements }), {
        digest: (key) => TEST_PEPPERS.candidates(key).map((candidate) => candidate.digest),
        defer: setImmediate,
      }),
  );
  return {
    admissions,
    admit: (process: number, key: string, cost = 1) =>
      admissions[process % PROCESSES]!.admit({ key, cost, address: null }),
    async close() {
      await Promise.all(admissions.map((admission) => admission.close()));
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
}

async function metersOf(accountId: string) {
  const { rows } = await storage.pool.query(
    `select used, minute_used, day::text from paretostudio.account_meters where account_id = $1`,
    [accountId],
  );
  return rows[0] as { used: number; minute_used: number; day: string };
}

function countAdmitted(outcomes: readonly { admitted: boolean }[]): number {
  return outcomes.filter((outcome) => outcome.admitted).length;
}

describe('limits under concurrent requests in three processes', () => {
  it('admits exactly 50 of 200 concurrent requests when 50 are left, round after round', async () => {
    const { admit, close } = openAdmissions();
    for (let round = 0; round < 15; round += 1) {
      const { accountId, key } = await addHolder('calm');
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => admit(index, key)));
      expect([countAdmitted(outcomes), (await metersOf(accountId)).used]).toEqual([50, 50]);
    }
    await close();
  });

  it('admits exactly the account limit over many keys and costs, and counts what it admitted', async () => {
    const { admit, close } = openAdmissions();
    const { accountId, memberId } = await addHolder('calm');
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => seedKey(storage, { accountId, memberId })),
    );
    const costs = Array.from({ length: 200 }, (_, index) => index % 4);
    const outcomes = await Promise.all(costs.map((cost, index) => admit(index, keys[index % 8]!.key, cost)));
    const admittedCost = outcomes.reduce(
      (sum, outcome, index) => sum + (outcome.admitted ? costs[index]! : 0),
      0,
    );
    expect((await metersOf(accountId)).used).toBe(admittedCost);
    // Requests of cost 1 were refused, so nothing was left; those of cost 0 were all admitted.
    expect(admittedCost).toBe(50);
    expect(countAdmitted(outcomes.filter((_, index) => costs[index] === 0))).toBe(50);
    await close();
  });

  it('admits exactly the own limit of each key within that of the account', async () => {
    const { admit, close } = openAdmissions();
    const { accountId, memberId } = await addHolder('calm');
    const keys = await Promise.all(
      Array.from({ length: 4 }, () => seedKey(storage, { accountId, memberId, requestsPerDay: 20 })),
    );
    const outcomes = await Promise.all(
      Array.from({ length: 400 }, (_, index) => admit(index, keys[(index >> 2) % 4]!.key)),
    );
    const byKey = keys.map((key) => countAdmitted(outcomes.filter((outcome) => outcome.keyId === key.keyId)));
    expect(countAdmitted(outcomes)).toBe(50);
    expect(byKey.every((count) => count <= 20)).toBe(true);
    await close();
  });

  it('admits exactly the own limit of one key when the account has room', async () => {
    const { admit, close } = openAdmissions();
    const { key, keyId } = await addHolder('calm', 20);
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, index) => admit(index, key)));
    const { rows } = await storage.pool.query('select used from paretostudio.key_meters where id = $1', [
      keyId,
    ]);
    expect([countAdmitted(outcomes), rows[0].used]).toEqual([20, 20]);
    await close();
  });

  it('admits exactly the burst of a minute over all keys of the account, and again in the next minute', async () => {
    let now = NOON;
    const { admit, close } = openAdmissions({ clocks: storages.map(() => () => now) });
    const { accountId, memberId, key } = await addHolder('pro');
    const other = await seedKey(storage, { accountId, memberId });
    const burst = () =>
      Promise.all(Array.from({ length: 400 }, (_, index) => admit(index, index % 2 ? key : other.key, 0)));
    expect(countAdmitted(await burst())).toBe(300);
    now = new Date('2026-11-22T12:01:00.000Z');
    expect(countAdmitted(await burst())).toBe(300);
    await close();
  });
});

describe('across midnight with clocks that differ', () => {
  /** Two seconds before midnight; the third process is three seconds ahead, so it opens the new day first. */
  const EVE = Date.parse('2026-11-22T23:59:58.000Z');
  const SKEWS_MS = [0, -500, 3_000];

  async function crossMidnight(sql?: string) {
    let elapsedMs = 0;
    const clocks = SKEWS_MS.map((skewMs) => () => new Date(EVE + elapsedMs + skewMs));
    const { admit, close } = openAdmissions(sql === undefined ? { clocks } : { clocks, sql });
    const { accountId, key } = await addHolder('calm');
    const admittedByDay = new Map<string, number>();
    for (; elapsedMs <= 4_000; elapsedMs += 250) {
      const outcomes = await Promise.all(Array.from({ length: 30 }, (_, index) => admit(index, key)));
      for (const outcome of outcomes.filter(({ admitted }) => admitted)) {
        const day = new Date(outcome.quotas[0]!.resetAt.getTime() - 1).toISOString().slice(0, 10);
        admittedByDay.set(day, (admittedByDay.get(day) ?? 0) + 1);
      }
    }
    await close();
    return { admittedByDay, meters: await metersOf(accountId) };
  }

  it('counts each day exactly: nobody falls back into the old day, nobody resets the new one', async () => {
    const { admittedByDay, meters } = await crossMidnight();
    expect(admittedByDay.get('2026-11-23')).toBe(50);
    expect(admittedByDay.get('2026-11-22') ?? 0).toBeLessThanOrEqual(50);
    expect(meters).toMatchObject({ used: 50, day: '2026-11-23' });
  });

  it('would count wrong if the day could go back', async () => {
    const sql = readAdmitSql()
      .replaceAll('greatest(m.day, f.today)', 'f.today')
      .replaceAll('case when m.day >= f.today', 'case when m.day = f.today')
      .replaceAll('greatest(s.day, c.today)', 'c.today')
      .replaceAll('case when s.day >= c.today', 'case when s.day = c.today');
    const { admittedByDay } = await crossMidnight(sql);
    expect([...admittedByDay.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(100);
  });
});

describe('a revocation', () => {
  /** Revokes a key while requests arrive everywhere; answers how many sent afterwards were admitted. */
  async function admittedAfterRevoking(): Promise<number> {
    const { admit, close } = openAdmissions();
    let admittedAfter = 0;
    for (let round = 0; round < 5; round += 1) {
      const { accountId, key, keyId } = await addHolder('open');
      let isRevoked = false;
      const ask = async (index: number) => {
        for (let tries = 0; tries < 40; tries += 1) {
          const wasRevoked = isRevoked;
          const outcome = await admit(index, key);
          admittedAfter += wasRevoked && outcome.admitted ? 1 : 0;
        }
      };
      const asking = Promise.all(Array.from({ length: 60 }, (_, index) => ask(index)));
      await storage.transaction(({ apiKeys }) =>
        apiKeys.revoke(accountId, keyId, { at: new Date(), byMemberId: null, reason: null }),
      );
      isRevoked = true;
      await asking;
      expect(await admit(0, key)).toMatchObject({ admitted: false, code: 'api_key_revoked' });
    }
    await close();
    return admittedAfter;
  }

  it('that was answered lets in nothing that was sent afterwards, in any process', async () => {
    expect(await admittedAfterRevoking()).toBe(0);
  });

  /** Decides about a key while a transaction that revokes it holds the meter's row. */
  async function decideDuringRevocation(sql?: string) {
    const { accountId, key, keyId } = await addHolder('open');
    const pools = new AdmissionPools({ url: database.url }, 2, 10_000);
    const store = new PgAdmissionStore(pools, sql === undefined ? {} : { statements: admitStatements(sql) });
    const revoking = await storage.pool.connect();
    await revoking.query('begin');
    await revoking.query('update paretostudio.api_keys set revoked_at = now() where id = $1', [keyId]);
    await revoking.query(
      'update paretostudio.account_meters set version = version + 1 where account_id = $1',
      [accountId],
    );
    const deciding = store.decide([groupOf(key)], 'main');
    await admissionWaits();
    await revoking.query('commit');
    revoking.release();
    const [answer] = await deciding;
    const later = await store.decide([groupOf(key)], 'main');
    await pools.close();
    return { answer, later: later[0], used: (await metersOf(accountId)).used };
  }

  it('makes an admission that waited for it decide again, with nothing counted', async () => {
    const { answer, later, used } = await decideDuringRevocation();
    expect(answer).toEqual({ kind: 'again' });
    expect(later).toMatchObject({ kind: 'decided', granted: 0, refusal: { code: 'api_key_revoked' } });
    expect(used).toBe(0);
  });

  it('would let in what waited for it if the version were not compared', async () => {
    const sql = readAdmitSql().replace('m.version = f.seen_version as fresh', 'true as fresh');
    const { answer } = await decideDuringRevocation(sql);
    expect(answer).toMatchObject({ kind: 'decided', granted: 1 });
  });
});

function groupOf(key: string, cost = 1): AdmissionGroup {
  const digests = TEST_PEPPERS.candidates(key).map((candidate) => candidate.digest);
  return { digests, cost, address: null, waiting: 1 };
}

/** Resolves when a statement of admission waits for a lock. */
async function admissionWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await storage.pool.query(
      `select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and application_name like '% admission'`,
    );
    if (rowCount !== 0) {
      return;
    }
  }
}

describe('rows that somebody holds', () => {
  async function hold(accountIds: readonly string[]): Promise<PoolClient> {
    const client = await storage.pool.connect();
    await client.query('begin');
    await client.query(
      'select from paretostudio.account_meters where account_id = any ($1::uuid[]) for update',
      [accountIds],
    );
    return client;
  }

  async function letGo(client: PoolClient): Promise<void> {
    await client.query('rollback');
    client.release();
  }

  it('delay their own account only: the others of the batch are decided, and later batches do not wait', async () => {
    const pools = new AdmissionPools({ url: database.url });
    const store = new PgAdmissionStore(pools);
    const held = await addHolder('calm');
    const limited = await addHolder('calm', 10);
    const free = await addHolder('calm');
    const client = await hold([held.accountId]);
    const batch = [groupOf(held.key), groupOf(limited.key), groupOf(free.key), groupOf('psk_unknown')];

    const first = await store.decide(batch, 'main');
    const startedAt = performance.now();
    const second = await store.decide(batch, 'main');
    const secondTookMs = performance.now() - startedAt;
    await letGo(client);

    for (const answers of [first, second]) {
      expect(answers.map((answer) => answer.kind)).toEqual(['busy', 'decided', 'decided', 'decided']);
      expect(answers[1]).toMatchObject({ granted: 1 });
      expect(answers[2]).toMatchObject({ granted: 1 });
      expect(answers[3]).toMatchObject({ granted: 0, refusal: { code: 'invalid_api_key' } });
    }
    expect(secondTookMs).toBeLessThan(90);
    expect(await store.decide(batch.slice(0, 1), 'busy')).toMatchObject([{ kind: 'decided', granted: 1 }]);
    expect((await metersOf(held.accountId)).used).toBe(1);
    await pools.close();
  });

  it('that are let go in time are waited for in the busy lane', async () => {
    const pools = new AdmissionPools({ url: database.url });
    const store = new PgAdmissionStore(pools);
    const { accountId, key } = await addHolder('calm');
    const client = await hold([accountId]);
    const deciding = store.decide([groupOf(key)], 'busy');
    await admissionWaits();
    await letGo(client);
    expect(await deciding).toMatchObject([{ kind: 'decided', granted: 1 }]);
    await pools.close();
  });

  it('keep nobody else waiting longer than a moment while one account is held', async () => {
    const { admit, close } = openAdmissions();
    const held = await addHolder('open');
    const others = await Promise.all(Array.from({ length: 20 }, () => addHolder('open')));
    const client = await hold([held.accountId]);
    const heldOutcome = admit(0, held.key);
    let slowestMs = 0;
    for (let round = 0; round < 30; round += 1) {
      const startedAt = performance.now();
      const outcomes = await Promise.all(others.map(({ key }) => admit(0, key)));
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      expect(countAdmitted(outcomes)).toBe(20);
    }
    await letGo(client);
    expect((await heldOutcome).admitted).toBe(true);
    expect(slowestMs).toBeLessThan(400);
    await close();
  });
});

describe('admission beside changes of rights', () => {
  it('never deadlocks, and loses no count', async () => {
    const { admit, close } = openAdmissions();
    const holders = await Promise.all(Array.from({ length: 6 }, () => addHolder('open', 1_000_000)));
    const admitted = new Map<string, number>();
    let isOver = false;
    const change = async ({ accountId, memberId, keyId }: Holder, process: number) => {
      while (!isOver) {
        await storages[process]!.transaction(async ({ accounts, members, apiKeys, auditEvents }) => {
          await accounts.lockById(accountId);
          await members.lockById(accountId, memberId);
          await apiKeys.update(accountId, keyId, { permissions: { self: ['whoami'] } }, new Date());
          await auditEvents.append({
            accountId,
            at: new Date(),
            actorKind: 'system',
            action: 'update_api_key',
            targetKind: 'api_key',
            targetId: keyId,
            channel: 'system',
          });
        });
      }
    };
    const changing = Promise.all(holders.slice(0, 3).map(change));
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        for (let tries = 0; tries < 30; tries += 1) {
          const { accountId, key } = holders[(index + tries) % holders.length]!;
          const outcome = await admit(index, key);
          admitted.set(accountId, (admitted.get(accountId) ?? 0) + (outcome.admitted ? 1 : 0));
        }
      }),
    );
    isOver = true;
    await changing;
    for (const { accountId } of holders) {
      expect((await metersOf(accountId)).used).toBe(admitted.get(accountId));
    }
    const { rows } = await storage.pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows[0].deadlocks).toBe(0);
    await close();
  });
});

describe('an outage', () => {
  it('in the middle of traffic is unavailable, lets nothing in, and ends by itself', async () => {
    const { admit, close } = openAdmissions();
    const { accountId, key } = await addHolder('open');
    await admit(0, key);
    let admitted = 1;
    let failed = 0;
    const asking = Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        for (let tries = 0; tries < 30; tries += 1) {
          await admit(index, key).then(
            (outcome) => (admitted += outcome.admitted ? 1 : 0),
            (error: Error) => {
              expect(error.name).toBe('AdmissionUnavailableError');
              failed += 1;
            },
          );
        }
      }),
    );
    for (let round = 0; round < 5; round += 1) {
      await storage.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like '% admission'`,
      );
    }
    await asking;
    expect(failed).toBeGreaterThan(0);
    expect((await admit(0, key)).admitted).toBe(true);
    // A statement that was ended after it had counted is counted and not answered, never the other way round.
    expect((await metersOf(accountId)).used).toBeGreaterThanOrEqual(admitted + 1);
    await close();
  });

  it('of a server that is not there is unavailable, not a refusal', async () => {
    const pools = new AdmissionPools({ url: 'postgres://nobody@127.0.0.1:1/none' });
    const store = new PgAdmissionStore(pools);
    await expect(store.decide([groupOf('psk_any')], 'main')).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
    });
    await pools.close();
  });
});
