import type { AdmissionGroup, GroupAnswer } from '@paretostudio/admission';
import { PepperRing } from '@paretostudio/key-crypto';
import fc from 'fast-check';
import { AdmissionWorld, groupOf } from '../testing/admission-world.js';
import { seedAccount, seedKey } from '../testing/index.js';
import { AdmissionPools } from './admission-pools.js';
import { admitStatements, readAdmitSql } from './admit-statements.js';
import { PgAdmissionStore } from './pg-admission-store.js';

let world: AdmissionWorld;
let pools: AdmissionPools;
let now: Date;
let store: PgAdmissionStore;

beforeAll(async () => {
  world = await AdmissionWorld.make();
  pools = new AdmissionPools({ url: world.url });
  store = new PgAdmissionStore(pools, { clock: () => now });
});
afterAll(async () => {
  await pools.close();
  await world.close();
});
beforeEach(() => {
  now = new Date('2026-11-22T12:00:30.000Z');
});

async function decideOne(group: AdmissionGroup): Promise<GroupAnswer> {
  const [answer] = await store.decide([group], 'main');
  return answer!;
}

describe('a batch', () => {
  it('is answered in its order, each group for itself', async () => {
    const first = await world.addHolder('calm');
    const second = await world.addHolder('calm');
    const answers = await store.decide(
      [
        groupOf('unknown'),
        groupOf(second.key),
        groupOf('nobody'),
        groupOf(first.key),
        groupOf(second.key, 60),
      ],
      'main',
    );
    expect(answers).toMatchObject([
      { refusal: { code: 'invalid_api_key', at: now } },
      { admission: { keyId: second.keyId, at: now } },
      { refusal: { code: 'invalid_api_key' } },
      { admission: { keyId: first.keyId } },
      { refusal: { code: 'quota_exceeded', keyId: second.keyId, retryAt: null } },
    ]);
  });

  it('is not spoilt by an address that is none', async () => {
    const { key } = await world.addHolder('calm');
    for (const address of ['', 'localhost', '1.2.3', 'fe80::1%eth0', "'); --", '999.1.1.1', 'NULL', '{']) {
      expect(await decideOne(groupOf(key, 1, address))).toMatchObject({ granted: 1 });
    }
  });

  it('finds a key under any of several peppers, and under no pepper that was taken away', async () => {
    const old = { id: 'old', secret: new Uint8Array(32).fill(1) };
    const fresh = { id: 'fresh', secret: new Uint8Array(32).fill(2) };
    const account = await seedAccount(world.storage);
    const { key, keyId } = await seedKey(world.storage, { ...account, peppers: PepperRing.of([old]) });
    const under = (ring: PepperRing) => ({
      ...groupOf(key),
      digests: ring.candidates(key).map((candidate) => candidate.digest),
    });
    const groups = [under(PepperRing.of([fresh, old])), groupOf('unknown'), under(PepperRing.of([fresh]))];
    expect(await store.decide(groups, 'main')).toMatchObject([
      { granted: 1, admission: { keyId } },
      { granted: 0 },
      { granted: 0, refusal: { code: 'invalid_api_key' } },
    ]);
  });

  it('shares permissions between answers that nobody can change', async () => {
    const { key } = await world.addHolder('calm');
    const answer = await decideOne(groupOf(key));
    const permissions = answer.kind === 'decided' ? answer.admission?.permissions : undefined;
    expect(permissions).toEqual({ self: ['*'] });
    expect(() => (permissions?.['self'] as string[]).push('delete_agent')).toThrow(TypeError);
  });
});

describe('a rotated key inside its overlap', () => {
  it('is announced to end with the overlap, and is expired at that instant', async () => {
    const { accountId, key, keyId } = await world.addHolder('calm');
    const retiresAt = new Date('2026-11-22T12:01:00.000Z');
    const expiresAt = new Date('2027-11-22T12:00:00.000Z');
    await world.storage.transaction(({ apiKeys }) =>
      apiKeys.update(accountId, keyId, { retiresAt, expiresAt }, now),
    );
    now = new Date(retiresAt.getTime() - 1);
    expect(await decideOne(groupOf(key))).toMatchObject({
      admission: { expiresAt: retiresAt, sunsetAt: retiresAt },
    });
    now = retiresAt;
    expect(await decideOne(groupOf(key))).toMatchObject({ refusal: { code: 'api_key_expired' } });
  });
});

/** What is always decided: a batch has at least one group. */
const FREE = { account: 0, key: 2, cost: 0, burst: 0, waiting: 1 } as const;

describe('any batch', () => {
  const BURST = 30;
  const DAY = 50;

  interface Wanted {
    readonly account: number;
    readonly key: number;
    readonly cost: number;
    readonly burst: 0 | 1;
    readonly waiting: number;
  }

  /** Meters by name, and how much of each is used. */
  type Used = Map<string, number>;

  /** One by one, in order of cost: what a batch must come to. The first two keys of an account have own limits. */
  function decideOneByOne(batch: readonly Wanted[], used: Used): number[] {
    const granted = batch.map(() => 0);
    const take = (meter: string, amount: number) => used.set(meter, (used.get(meter) ?? 0) + amount);
    const fits = (meter: string, amount: number, limit: number) =>
      amount === 0 || (used.get(meter) ?? 0) + amount <= limit;
    const order = batch.map((_, index) => index).sort((a, b) => batch[a]!.cost - batch[b]!.cost || a - b);
    for (const index of order) {
      const { account, key, cost, burst, waiting } = batch[index]!;
      for (let request = 0; request < waiting; request += 1) {
        const own = `${account}/${key}`;
        if (
          (key > 1 || fits(own, cost, 10)) &&
          fits(`${account}`, cost, DAY) &&
          fits(`${account} burst`, burst, BURST)
        ) {
          take(own, cost);
          take(`${account}`, cost);
          take(`${account} burst`, burst);
          granted[index] = granted[index]! + 1;
        }
      }
    }
    return granted;
  }

  /** Notes what was granted, and proves that requests one by one in some order come to it: granted first, then refused. */
  function noteInSomeOrder(batch: readonly Wanted[], granted: readonly number[], used: Used): void {
    const add = (meter: string, amount: number) => used.set(meter, (used.get(meter) ?? 0) + amount);
    const metersOf = ({
      account,
      key,
      cost,
      burst,
    }: Wanted): [meter: string, amount: number, limit: number][] => [
      ...(key > 1 ? [] : [[`${account}/${key}`, cost, 10] as [string, number, number]]),
      [`${account}`, cost, DAY],
      [`${account} burst`, burst, BURST],
    ];
    batch.forEach((wanted, place) =>
      metersOf(wanted).forEach(([meter, amount]) => add(meter, amount * granted[place]!)),
    );
    batch.forEach((wanted, place) => {
      const fits = metersOf(wanted).map(
        ([meter, amount, limit]) => amount === 0 || used.get(meter)! + amount <= limit,
      );
      expect(metersOf(wanted).every(([meter, , limit]) => used.get(meter)! <= limit)).toBe(true);
      expect(granted[place] === wanted.waiting || fits.includes(false)).toBe(true);
    });
  }

  it.each([
    ['both statements like its requests one by one in some order', readAdmitSql()],
    ['the exact statement like its requests one by one in order of cost', { ...readAdmitSql(), whole: null }],
  ])('is admitted by %s, and so counted', async (_, sql) => {
    const judge = new PgAdmissionStore(pools, { clock: () => now, statements: admitStatements(sql) });
    await world.storage.pool.query(
      `insert into paretostudio.plans (id, title, requests_per_day, per_member, burst_per_minute, features)
       values ('tight', 'Tight', ${DAY}, false, ${BURST}, '{}') on conflict do nothing`,
    );
    const accounts = await Promise.all(
      Array.from({ length: 2 }, async () => {
        const account = await world.addHolder('tight');
        const keys = await Promise.all(
          [10, 10, null].map((requestsPerDay) => seedKey(world.storage, { ...account, requestsPerDay })),
        );
        await world.noteFacts(...keys.map(({ keyId }) => keyId));
        return { accountId: account.accountId, keys };
      }),
    );
    const wanted = fc.record({
      account: fc.integer({ min: 0, max: 1 }),
      key: fc.integer({ min: 0, max: 2 }),
      cost: fc.integer({ min: 0, max: 9 }),
      burst: fc.constantFrom<0 | 1>(0, 1),
      waiting: fc.integer({ min: 1, max: 12 }),
    });
    /** Decides a batch, checks what was decided, and answers what is to be sent again. */
    const decide = async (batch: readonly Wanted[], used: Used): Promise<Wanted[]> => {
      const groups = batch.map(({ account, key, cost, burst, waiting }) => ({
        ...groupOf(accounts[account]!.keys[key]!.key, cost, null, burst),
        waiting,
      }));
      const answers = await judge.decide(groups, 'main');
      const decided = answers.flatMap((answer, place) => (answer.kind === 'decided' ? [place] : []));
      const granted = answers.flatMap((answer) => (answer.kind === 'decided' ? [answer.granted] : []));
      const decidedBatch = decided.map((place) => batch[place]!);
      if (sql.whole === null) {
        expect(granted).toEqual(decideOneByOne(decidedBatch, used));
      } else {
        noteInSomeOrder(decidedBatch, granted, used);
      }
      return batch.filter((_, place) => answers[place]!.kind === 'again');
    };
    await fc.assert(
      fc.asyncProperty(fc.array(wanted, { minLength: 1, maxLength: 14 }), async (batch) => {
        now = new Date(now.getTime() + 86_400_000);
        const used: Used = new Map();
        const left = await decide(batch, used);
        expect(await decide([...left, { ...FREE }], used)).toEqual([]);
        for (const [index, { accountId }] of accounts.entries()) {
          const [requests = 0, burst = 0] = [used.get(`${index}`), used.get(`${index} burst`)];
          if (requests + burst > 0) {
            expect(await world.metersOf(accountId)).toMatchObject({
              used: requests,
              minute_used: burst,
              day: now.toISOString().slice(0, 10),
            });
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('groups of one account of which some take of the burst and some do not', () => {
  it('are decided together when all fit', async () => {
    const { key, accountId } = await world.addHolder('calm');
    const answers = await store.decide([groupOf(key, 2), groupOf(key, 3, null, 0)], 'main');
    expect(answers).toMatchObject([{ granted: 1 }, { granted: 1 }]);
    expect(await world.metersOf(accountId)).toMatchObject({ used: 5, minute_used: 1 });
  });

  it('are decided apart when not all fit, those like the first of them at once, with nothing counted for the others', async () => {
    const { key, accountId } = await world.addHolder('calm');
    const many = { ...groupOf(key, 1, null, 0), waiting: 60 };
    const answers = await store.decide([many, groupOf(key, 2), groupOf(key, 0, null, 0)], 'main');
    expect(answers).toMatchObject([{ granted: 50 }, { kind: 'again' }, { granted: 1 }]);
    expect(await world.metersOf(accountId)).toMatchObject({ used: 50, minute_used: 0 });
  });
});

describe('a group that counts nothing', () => {
  it('is admitted without a wait while its row is held, and writes nothing', async () => {
    const { key, accountId } = await world.addHolder('calm');
    const holding = await world.storage.pool.connect();
    await holding.query('begin');
    await holding.query('select from paretostudio.account_meters where account_id = $1 for update', [
      accountId,
    ]);
    const row = () =>
      holding.query('select xmin::text, ctid::text from paretostudio.account_meters where account_id = $1', [
        accountId,
      ]);
    const before = (await row()).rows;
    const impatient = new AdmissionPools({ url: world.url }, 1, 1);
    const free = { ...groupOf(key, 0, null, 0), waiting: 3 };
    for (const lane of ['main', 'busy'] as const) {
      const [answer] = await new PgAdmissionStore(impatient).decide([free], lane);
      expect(answer).toMatchObject({ kind: 'decided', granted: 3, refusal: null });
    }
    expect((await row()).rows).toEqual(before);
    await holding.query('rollback');
    holding.release();
    await impatient.close();
  });
});
