import type { AdmissionGroup, GroupAnswer } from '@paretostudio/admission';
import { AdmissionWorld, groupOf, type Holder } from '../testing/admission-world.js';
import { seedKey, seedMember } from '../testing/index.js';
import { AdmissionPools } from './admission-pools.js';
import { admitStatements, readAdmitSql, type AdmitSql } from './admit-statements.js';
import { NOTE_KEY_FACTS } from './key-facts-notes.js';
import { PgAdmissionStore } from './pg-admission-store.js';

let world: AdmissionWorld;
/** By the texts that their connections have prepared. */
const pools = new Map<AdmitSql | null, AdmissionPools>();

beforeAll(async () => {
  world = await AdmissionWorld.make();
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((each) => each.close()));
  await world.close();
});

function storeOf(sql: AdmitSql | null = null): PgAdmissionStore {
  const own = pools.get(sql) ?? new AdmissionPools({ url: world.url });
  pools.set(sql, own);
  return new PgAdmissionStore(own, sql === null ? {} : { statements: admitStatements(sql) });
}

/** The exact statement answers nobody. */
const SHORT_ALONE: AdmitSql = {
  ...readAdmitSql(),
  exact: 'nobody as (select from found) select 0, 0, null, 0::text from clock where $7::boolean is not null',
};
const EXACT_ALONE: AdmitSql = { ...readAdmitSql(), whole: null };

async function decideOne(group: AdmissionGroup, store = storeOf()): Promise<GroupAnswer> {
  const [answer] = await store.decide([group], 'main');
  return answer!;
}

async function versionOf(accountId: string): Promise<number> {
  const { rows } = await world.storage.pool.query(
    'select version::int from paretostudio.account_meters where account_id = $1',
    [accountId],
  );
  return rows[0].version;
}

const run = (text: string, ...values: unknown[]) => world.storage.pool.query(text, values);

describe('the facts of a key', () => {
  it('are noted behind its first request, and let the short statements decide from then on', async () => {
    const { key, keyId } = await world.addHolder('calm');
    await run('update paretostudio.api_keys set human_confirmation = true where id = $1', keyId);
    expect(await decideOne(groupOf(key), storeOf(SHORT_ALONE))).toMatchObject({
      refusal: { code: 'invalid_api_key' },
    });
    expect(await decideOne(groupOf(key))).toMatchObject({ admission: { humanConfirmation: true } });
    for (let noted = 0; noted === 0;) {
      const { rowCount } = await run(
        'select from paretostudio.api_keys where id = $1 and known_version is not null',
        keyId,
      );
      noted = rowCount ?? 0;
    }
    expect(await decideOne(groupOf(key), storeOf(SHORT_ALONE))).toMatchObject({
      admission: { humanConfirmation: true },
    });
  });

  it('that are of now are left as they are, without a lock', async () => {
    const { keyId } = await world.addHolder('calm');
    const row = async () =>
      (await run('select ctid, xmin, xmax from paretostudio.api_keys where id = $1', keyId)).rows;
    const noted = await row();
    await world.noteFacts(keyId);
    expect(await row()).toEqual(noted);
  });

  it('are the same, whichever statement tells them', async () => {
    const { key } = await world.addHolder('pro');
    const short = await decideOne(groupOf(key), storeOf(SHORT_ALONE));
    const exact = await decideOne(groupOf(key), storeOf(EXACT_ALONE));
    const comparable = (answer: GroupAnswer) =>
      answer.kind === 'decided' && { ...answer.admission, at: null, quotas: answer.admission?.quotas.length };
    expect(comparable(short)).toEqual(comparable(exact));
    expect(short).toMatchObject({ admission: { quotas: [{ used: 1 }, { used: 1 }] } });
    expect(exact).toMatchObject({ admission: { quotas: [{ used: 2 }, { used: 2 }] } });
  });

  it('serve nobody once the rights of the account have changed, however late they are noted', async () => {
    const { accountId, memberId, key, keyId } = await world.addHolder('calm');
    await world.storage.transaction(({ members }) => members.setRole(accountId, memberId, 'admin'));
    const late = await world.storage.pool.connect();
    await late.query('begin isolation level repeatable read');
    await late.query('select from paretostudio.account_meters');
    await world.storage.transaction(({ members }) => members.setRole(accountId, memberId, 'viewer'));
    await late.query({ ...NOTE_KEY_FACTS, values: [[keyId]] });
    await late.query('commit');
    late.release();
    const { rows } = await run('select known_facts from paretostudio.api_keys where id = $1', keyId);
    expect(rows[0].known_facts).toContain(' admin ');
    expect(await decideOne(groupOf(key))).toMatchObject({ admission: { role: 'viewer' } });
  });

  it('would serve somebody after a change of rights if the version were not compared', async () => {
    const { accountId, memberId, key } = await world.addHolder('calm');
    await world.storage.transaction(({ members }) => members.setRole(accountId, memberId, 'viewer'));
    const sql = readAdmitSql();
    const one = sql.one.replace('and m.version = w.seen_version', '');
    const unsafe = storeOf({ ...sql, one });
    expect(await decideOne(groupOf(key), unsafe)).toMatchObject({ admission: { role: 'founder' } });
    expect(await decideOne(groupOf(key))).toMatchObject({ admission: { role: 'viewer' } });
  });
});

describe('a change that is made by hand, past the repositories', () => {
  const refused = (code: string) => ({ refusal: { code } });

  it.each<[what: string, text: string, answer: object]>([
    [
      'a revocation',
      'update paretostudio.api_keys set revoked_at = now() where id = $2',
      refused('api_key_revoked'),
    ],
    [
      'an expiry',
      'update paretostudio.api_keys set expires_at = now() where id = $2',
      refused('api_key_expired'),
    ],
    [
      'a list of networks',
      `update paretostudio.api_keys set allowed_cidrs = '{10.0.0.0/8}' where id = $2`,
      refused('ip_not_allowed'),
    ],
    [
      'a limit of the key',
      'update paretostudio.api_keys set requests_per_day = 0 where id = $2',
      refused('quota_exceeded'),
    ],
    [
      'permissions',
      `update paretostudio.api_keys set permissions = '{"self":["whoami"]}' where id = $2`,
      { admission: { permissions: { self: ['whoami'] } } },
    ],
    [
      'a role',
      `update paretostudio.members set role = 'viewer' where account_id = $1`,
      { admission: { role: 'viewer' } },
    ],
    [
      'a removed member',
      'update paretostudio.members set removed_at = now() where account_id = $1',
      refused('api_key_revoked'),
    ],
    [
      'a suspended member',
      'update paretostudio.members set suspended_at = now() where account_id = $1',
      refused('api_key_revoked'),
    ],
    [
      'a suspended account',
      'update paretostudio.accounts set suspended_at = now() where id = $1',
      refused('account_suspended'),
    ],
    [
      'another plan',
      `update paretostudio.accounts set plan_id = 'pro' where id = $1`,
      { admission: { plan: 'pro', quotas: [{ limit: 500 }, { limit: 300 }] } },
    ],
    [
      'another number of members',
      'update paretostudio.accounts set member_count = 3 where id = $1',
      { admission: { quotas: [{ limit: 1500 }, {}] } },
    ],
    [
      'another limit of the plan',
      `update paretostudio.plans set requests_per_day = 7 where id = 'team'`,
      { admission: { quotas: [{ limit: 7 }, {}] } },
    ],
  ])('holds from the next request on: %s', async (_, text, answer) => {
    const { accountId, key, keyId } = await world.addHolder('team');
    const store = storeOf();
    expect(await decideOne(groupOf(key), store)).toMatchObject({ granted: 1 });
    await run(text.replace('$1', `'${accountId}'`).replace('$2', `'${keyId}'`));
    expect(await decideOne(groupOf(key), store)).toMatchObject(answer);
    await run(`update paretostudio.plans set requests_per_day = 500 where id = 'team'`);
  });

  it('holds also where the same transaction moved the meter of the account', async () => {
    const { accountId, key } = await world.addHolder('free');
    const store = storeOf();
    expect(await decideOne(groupOf(key), store)).toMatchObject({ admission: { plan: 'free' } });
    await run(`begin;
      update paretostudio.account_meters set used = 0 where account_id = '${accountId}';
      update paretostudio.accounts set plan_id = 'pro' where id = '${accountId}';
      commit`);
    expect(await decideOne(groupOf(key), store)).toMatchObject({
      admission: { plan: 'pro', quotas: [{ limit: 500, used: 1 }, { limit: 300 }] },
    });
  });

  it('holds also where a savepoint that had raised the version was undone', async () => {
    const { accountId, memberId, key } = await world.addHolder('team');
    await run(`begin;
      savepoint undone;
      update paretostudio.members set role = 'editor' where id = '${memberId}';
      set constraints all immediate;
      rollback to undone;
      update paretostudio.members set role = 'viewer' where id = '${memberId}';
      commit`);
    expect(await decideOne(groupOf(key))).toMatchObject({ admission: { role: 'viewer' } });
    expect(await versionOf(accountId)).toBe(2);
  });

  it('raises the version of the account once, as a change by the repositories does', async () => {
    const { accountId, memberId } = await world.addHolder('team');
    const before = await versionOf(accountId);
    await run(`update paretostudio.members set role = 'viewer' where id = $1`, memberId);
    expect(await versionOf(accountId)).toBe(before + 1);
    await world.storage.transaction(({ members }) => members.setRole(accountId, memberId, 'admin'));
    expect(await versionOf(accountId)).toBe(before + 2);
    await seedMember(world.storage, { accountId });
    expect(await versionOf(accountId)).toBe(before + 3);
  });
});

describe('one account with keys of which some are known and some are not', () => {
  it('is decided exactly over both statements', async () => {
    const holder: Holder = await world.addHolder('calm');
    const known = { ...groupOf(holder.key), waiting: 45 };
    const fresh = await seedKey(world.storage, holder);
    const answers = await storeOf().decide([known, { ...groupOf(fresh.key), waiting: 10 }], 'main');
    expect(answers).toMatchObject([{ granted: 45 }, { granted: 5, refusal: { code: 'quota_exceeded' } }]);
    expect((await world.metersOf(holder.accountId)).used).toBe(50);
  });
});
