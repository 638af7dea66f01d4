import { readFileSync } from 'node:fs';
import { PLANS } from '@paretostudio/quotas';
import pg from 'pg';
import { migrate } from '../storage/migrate.js';
import { openStorage } from '../storage/open-storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { describeSchema } from './describe-schema.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What TypeORM would change to make the database fit the entities. */
async function driftOf(url: string): Promise<string[]> {
  const storage = await openStorage({ url });
  const { upQueries } = await storage.dataSource.driver.createSchemaBuilder().log();
  await storage.close();
  return upQueries.map(({ query }) => query);
}

describe('the schema', () => {
  it('is what schema.sql says; `node tools/write-schema.mjs` writes it anew', async () => {
    const committed = readFileSync(new URL('../../schema.sql', import.meta.url), 'utf8');
    expect(await describeSchema(client)).toBe(committed);
  });

  it('is what the entities say', async () => {
    expect(await driftOf(database.url)).toEqual([]);
  });

  it('is compared down to columns, checks, indexes and foreign keys', async () => {
    const other = await createTestDatabase();
    const altered = new pg.Client({ connectionString: other.url });
    await altered.connect();
    await altered.query(`alter table paretostudio.users alter column name drop not null;
      alter table paretostudio.accounts drop constraint accounts_name_check;
      alter table paretostudio.members drop constraint members_user_fk;
      drop index paretostudio.api_keys_replacement_unique`);
    await altered.end();
    expect(await driftOf(other.url)).toHaveLength(4);
    await other.drop();
  });
});

describe('migrate', () => {
  async function emptyDatabase(): Promise<TestDatabase> {
    const empty = await createTestDatabase();
    const one = new pg.Client({ connectionString: empty.url });
    await one.connect();
    await one.query('drop schema paretostudio cascade');
    await one.end();
    return empty;
  }

  it('makes one schema when five processes start on an empty database at once', async () => {
    const empty = await emptyDatabase();
    await Promise.all(Array.from({ length: 5 }, () => migrate(empty.url)));
    const storage = await openStorage({ url: empty.url });
    const { rows } = await storage.pool.query('select name from paretostudio.schema_migrations order by id');
    expect(rows).toEqual([
      { name: 'initial_0000000000001' },
      { name: 'library_0000000000002' },
      { name: 'connections_0000000000003' },
      { name: 'key_sightings_0000000000004' },
      { name: 'usage_reports_0000000000005' },
      { name: 'key_leaks_0000000000006' },
      { name: 'connected_apps_0000000000007' },
      { name: 'sign_in_methods_0000000000008' },
      { name: 'membership_0000000000009' },
      { name: 'visibility_0000000000010' },
      { name: 'billing_0000000000011' },
      { name: 'notices_0000000000012' },
      { name: 'admission_facts_0000000000013' },
      { name: 'growth_0000000000014' },
    ]);
    expect(await driftOf(empty.url)).toEqual([]);
    await storage.close();
    await empty.drop();
  });

  it('writes the plans of the code, over what stood there, and leaves accounts on them', async () => {
    await client.query('update paretostudio.plans set requests_per_day = 1, features = $1', [[]]);
    await client.query(
      `insert into paretostudio.accounts (id, name, plan_id, created_at) values (gen_random_uuid(), 'A', 'team', now())`,
    );
    await migrate(database.url);
    const { rows } = await client.query('select * from paretostudio.plans order by id');
    expect(rows).toEqual(
      Object.values(PLANS)
        .map((plan) => ({
          id: plan.id,
          title: plan.title,
          requests_per_day: plan.requestsPerDay,
          per_member: plan.perMember,
          burst_per_minute: plan.burstPerMinute,
          prompts_max: plan.caps.prompts,
          agents_max: plan.caps.agents,
          skills_max: plan.caps.skills,
          features: plan.features,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('keeps no session and no lock when it is done', async () => {
    await migrate(database.url);
    // A server lets go of a session a moment after its client has left.
    for (let sessions = 1; sessions > 0;) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where application_name = 'paretostudio-migrate' and datname = current_database()`,
      );
      sessions = rowCount ?? 0;
    }
    const { rows } = await client.query(`select from pg_locks where locktype = 'advisory' and database =
      (select oid from pg_database where datname = current_database())`);
    expect(rows).toEqual([]);
  });
});
