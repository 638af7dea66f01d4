import type { AdmissionGroup, GroupAnswer } from '@paretostudio/admission';
import { AdmissionWorld, groupOf, type Holder } from '../testing/admission-world.js';
import { AdmissionPools } from './admission-pools.js';
import { withAdmitSql } from '../testing/with-admit-sql.js';
import { admitStatements, readAdmitSql, type AdmitSql } from './admit-statements.js';
import { PgAdmissionStore } from './pg-admission-store.js';

let world: AdmissionWorld;

beforeAll(async () => {
  world = await AdmissionWorld.make();
});
afterAll(() => world.close());

describe('a revocation', () => {
  /** Revokes a key while requests arrive everywhere; answers how many sent afterwards were admitted. */
  async function admittedAfterRevoking(): Promise<number> {
    const { admit, close } = world.open();
    let admittedAfter = 0;
    for (let round = 0; round < 5; round += 1) {
      const { accountId, key, keyId } = await world.addHolder('open');
      let isRevoked = false;
      const ask = async (index: number) => {
        for (let tries = 0; tries < 40; tries += 1) {
          const wasRevoked = isRevoked;
          const outcome = await admit(index, key);
          admittedAfter += wasRevoked && outcome.admitted ? 1 : 0;
        }
      };
      const asking = Promise.all(Array.from({ length: 60 }, (_, index) => ask(index)));
      await world.storage.transaction(({ apiKeys }) =>
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

  /** Decides about a key, alone or in company, while a transaction that revokes it holds the meter's row. */
  async function decideDuringRevocation(sql?: AdmitSql, company = 0) {
    const { accountId, key, keyId } = await world.addHolder('open');
    const others = await Promise.all(Array.from({ length: company }, () => world.addHolder('open')));
    const batch = [key, ...others.map((other) => other.key)].map((each) => groupOf(each));
    const pools = new AdmissionPools({ url: world.url }, 2, 10_000);
    const store = new PgAdmissionStore(pools, sql === undefined ? {} : { statements: admitStatements(sql) });
    const revoking = await world.storage.pool.connect();
    await revoking.query('begin');
    await revoking.query('update paretostudio.api_keys set revoked_at = now() where id = $1', [keyId]);
    await revoking.query(
      'update paretostudio.account_meters set version = version + 1 where account_id = $1',
      [accountId],
    );
    const deciding = store.decide(batch, 'main');
    await world.admissionWaits();
    await revoking.query('commit');
    revoking.release();
    const [answer, ...inCompany] = await deciding;
    expect(inCompany).toMatchObject(others.map(() => ({ kind: 'decided', granted: 1 })));
    const later = await store.decide([groupOf(key)], 'main');
    await pools.close();
    return { answer, later: later[0], used: (await world.metersOf(accountId)).used };
  }

  const refusedAsRevoked = { kind: 'decided', granted: 0, refusal: { code: 'api_key_revoked' } };

  it.each([
    ['alone', 0],
    ['in company', 2],
  ])('refuses an admission that waited for it %s, with nothing counted', async (_, company) => {
    const { answer, later, used } = await decideDuringRevocation(undefined, company);
    expect(answer).toMatchObject(refusedAsRevoked);
    expect(later).toMatchObject(refusedAsRevoked);
    expect(used).toBe(0);
  });

  it('makes the exact statement decide again, with nothing counted', async () => {
    const { answer, later, used } = await decideDuringRevocation({ ...readAdmitSql(), whole: null });
    expect(answer).toEqual({ kind: 'again' });
    expect(later).toMatchObject(refusedAsRevoked);
    expect(used).toBe(0);
  });

  it.each([
    ['one', true, 0],
    ['whole', true, 2],
    ['exact', false, 0],
  ])(
    'would let in what waited for it if the %s statement did not compare the version',
    async (_, inWhole, company) => {
      const unsafe = withAdmitSql((text) =>
        text
          .replace('and m.version = w.seen_version', '')
          .replace('m.version = f.seen_version as fresh', 'true as fresh'),
      );
      const { answer } = await decideDuringRevocation(inWhole ? unsafe : { ...unsafe, whole: null }, company);
      expect(answer).toMatchObject({ kind: 'decided', granted: 1 });
    },
  );
});

describe('admission beside changes of rights', () => {
  it('never deadlocks, and loses no count', async () => {
    const { admit, close } = world.open();
    const holders = await Promise.all(Array.from({ length: 6 }, () => world.addHolder('open', 1_000_000)));
    const admitted = new Map<string, number>();
    let isOver = false;
    const change = async ({ accountId, memberId, keyId }: Holder, process: number) => {
      while (!isOver) {
        await world.storages[process]!.transaction(async ({ accounts, members, apiKeys, auditEvents }) => {
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
      expect((await world.metersOf(accountId)).used).toBe(admitted.get(accountId));
    }
    const { rows } = await world.storage.pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows[0].deadlocks).toBe(0);
    await close();
  });
});

describe('a key that ends now, by a clock that is ahead of the database’s', () => {
  const ahead = () => new Date(Date.now() + 3_600_000);

  async function decisionOn(group: AdmissionGroup): Promise<GroupAnswer | undefined> {
    const pools = new AdmissionPools({ url: world.url });
    const [answer] = await new PgAdmissionStore(pools).decide([group], 'main');
    await pools.close();
    return answer;
  }

  it('is refused from the next request on when it retires', async () => {
    const { accountId, key, keyId } = await world.addHolder('open');
    await world.storage.transaction(({ apiKeys }) =>
      apiKeys.retire(accountId, keyId, { at: ahead(), overlapSeconds: 0 }),
    );
    expect(await decisionOn(groupOf(key))).toMatchObject({ refusal: { code: 'api_key_expired' } });
  });

  it('is refused from the next request on when it is the token of an app', async () => {
    const { accountId, key, keyId } = await world.addHolder('open');
    await world.storage.pool.query(`update paretostudio.api_keys set kind = 'app' where id = $1`, [keyId]);
    const group = groupOf(key);
    await world.storage.transaction(({ connectedApps }) =>
      connectedApps.expireToken(accountId, keyId, group.digests, ahead()),
    );
    expect(await decisionOn(group)).toMatchObject({ refusal: { code: 'api_key_expired' } });
  });
});
