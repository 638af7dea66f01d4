import type { PoolClient } from 'pg';
import { AdmissionWorld, countAdmitted, groupOf } from '../testing/admission-world.js';
import { seedKey } from '../testing/seed-key.js';
import { AdmissionPools } from './admission-pools.js';
import { PgAdmissionStore } from './pg-admission-store.js';

let world: AdmissionWorld;

beforeAll(async () => {
  world = await AdmissionWorld.make();
});
afterAll(() => world.close());

describe('rows that somebody holds', () => {
  async function hold(accountIds: readonly string[]): Promise<PoolClient> {
    const client = await world.storage.pool.connect();
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
    const pools = new AdmissionPools({ url: world.url });
    const store = new PgAdmissionStore(pools);
    const held = await world.addHolder('calm');
    const limited = await world.addHolder('calm', 10);
    const free = await world.addHolder('calm');
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
    expect((await world.metersOf(held.accountId)).used).toBe(1);
    await pools.close();
  });

  it('cost no connection, however often they are waited for', async () => {
    const pools = new AdmissionPools({ url: world.url }, 1, 1);
    const opened = { main: 0, busy: 0 };
    pools.main.on('connect', () => (opened.main += 1));
    pools.busy.on('connect', () => (opened.busy += 1));
    const { accountId, key } = await world.addHolder('calm');
    const client = await hold([accountId]);
    for (let round = 0; round < 3; round += 1) {
      // A store of its own has not learned yet that rows are held.
      const store = new PgAdmissionStore(pools);
      for (const lane of ['main', 'busy'] as const) {
        expect(await store.decide([groupOf(key)], lane)).toEqual([{ kind: 'busy' }]);
      }
    }
    await letGo(client);
    expect(opened).toEqual({ main: 1, busy: 1 });
    await pools.close();
  });

  it('of which a whole table consists are an outage, after which admission goes on by itself', async () => {
    const pools = new AdmissionPools({ url: world.url }, 1, 1);
    const store = new PgAdmissionStore(pools);
    const { key } = await world.addHolder('calm');
    const client = await world.storage.pool.connect();
    await client.query('begin; lock table paretostudio.plans in access exclusive mode');
    for (const lane of ['main', 'busy'] as const) {
      await expect(store.decide([groupOf(key)], lane)).rejects.toMatchObject({
        name: 'AdmissionUnavailableError',
      });
    }
    await letGo(client);
    expect(await store.decide([groupOf(key)], 'main')).toMatchObject([{ granted: 1 }]);
    await pools.close();
  });

  it('of a key alone make its own requests busy, counted nowhere, and leave the rest of the account alone', async () => {
    const pools = new AdmissionPools({ url: world.url });
    const store = new PgAdmissionStore(pools);
    const limited = await world.addHolder('calm', 10);
    const other = await seedKey(world.storage, limited);
    const client = await world.storage.pool.connect();
    await client.query('begin');
    await client.query('select from paretostudio.key_meters where account_id = $1 for update', [
      limited.accountId,
    ]);
    const underTwoPeppers = { ...groupOf(limited.key), waiting: 3 };
    const batch = [
      { ...underTwoPeppers, digests: [Buffer.alloc(32, 1), ...underTwoPeppers.digests] },
      groupOf(other.key, 2),
    ];
    const held = await store.decide(batch, 'main');
    expect(held).toMatchObject([{ kind: 'busy' }, { kind: 'decided', granted: 1 }]);
    expect((await world.metersOf(limited.accountId)).used).toBe(2);
    await letGo(client);
    expect(await store.decide(batch.slice(0, 1), 'busy')).toMatchObject([{ kind: 'decided', granted: 3 }]);
    expect((await world.metersOf(limited.accountId)).used).toBe(5);
    await pools.close();
  });

  it('that are let go in time are waited for in the busy lane', async () => {
    const pools = new AdmissionPools({ url: world.url });
    const store = new PgAdmissionStore(pools);
    const { accountId, key } = await world.addHolder('calm');
    const client = await hold([accountId]);
    const deciding = store.decide([groupOf(key)], 'busy');
    await world.admissionWaits();
    await letGo(client);
    expect(await deciding).toMatchObject([{ kind: 'decided', granted: 1 }]);
    await pools.close();
  });

  it('keep nobody else waiting longer than a moment while one account is held', async () => {
    const { admit, close } = world.open();
    const held = await world.addHolder('open');
    const others = await Promise.all(Array.from({ length: 20 }, () => world.addHolder('open')));
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
