import { readFileSync } from 'node:fs';
import pg from 'pg';
import { newId } from '../new-id.js';
import { migrate } from '../storage/migrate.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

const FORMER = [
  '0001-initial',
  '0002-library',
  '0003-connections',
  '0004-key-sightings',
  '0005-usage-reports',
  '0006-key-leaks',
  '0007-connected-apps',
  '0008-sign-in-methods',
  '0009-membership',
] as const;

let database: TestDatabase;
let client: pg.Client;

/** A database that stopped before this migration. */
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema paretostudio cascade; create schema paretostudio');
  await client.query(
    'create table paretostudio.schema_migrations (id serial primary key, "timestamp" bigint, name text)',
  );
  for (const [index, name] of FORMER.entries()) {
    await client.query(readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8'));
    const migration = `${name.slice(5).replaceAll('-', '_')}_${String(index + 1).padStart(13, '0')}`;
    await client.query('insert into paretostudio.schema_migrations ("timestamp", name) values ($1, $2)', [
      index + 1,
      migration,
    ]);
  }
  await client.query(
    `insert into paretostudio.plans (id, title, requests_per_day, per_member, burst_per_minute, features)
     values ('team', 'Team', 500, true, 300, '{}')`,
  );
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

async function account(): Promise<string> {
  const id = newId();
  const text = `insert into paretostudio.accounts (id, name, plan_id, created_at) values ($1, 'A', 'team', now())`;
  await client.query(text, [id]);
  return id;
}

async function member(accountId: string, role: string, isRemoved = false): Promise<string> {
  const [userId, id] = [newId(), newId()];
  await client.query(
    `insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at)
     values ($1::uuid, $1::uuid || '@example.test', 'Someone', 'none', now(), now())`,
    [userId],
  );
  await client.query(
    `insert into paretostudio.members (id, account_id, user_id, role, removed_at, created_at)
     values ($1, $2, $3, $4, $5, now())`,
    [id, accountId, userId, role, isRemoved ? new Date() : null],
  );
  return id;
}

/** Saves one record of each kind, and answers how they stand after the migration once it has run. */
async function save(accountId: string, by: string | null): Promise<() => Promise<unknown>> {
  const name = `record-${newId()}`;
  const common = 'id, account_id, created_by_member_id, created_at, updated_at';
  const values = [newId(), accountId, by, name];
  await client.query(
    `insert into paretostudio.prompts (${common}, slug, title, body) values ($1, $2, $3, now(), now(), $4, 't', 'b')`,
    values,
  );
  for (const table of ['skills', 'agents']) {
    await client.query(
      `insert into paretostudio.${table} (${common}, name, display_name, instructions)
       values ($1, $2, $3, now(), now(), $4, 't', 'i')`,
      values,
    );
  }
  return async () => {
    const { rows } = await client.query(
      `select visibility, owner_member_id as "ownerId" from paretostudio.prompts where slug = $1
       union select visibility, owner_member_id from paretostudio.skills where name = $1
       union select visibility, owner_member_id from paretostudio.agents where name = $1`,
      [name],
    );
    return rows.length === 1 ? rows[0] : rows;
  };
}

describe('the migration to visibility', () => {
  it('leaves records the team’s where there is a team, each of who saved it or else of the founder', async () => {
    const team = await account();
    const [founder, editor] = [await member(team, 'founder'), await member(team, 'editor')];
    const gone = await member(team, 'editor', true);
    const [own, left, operators] = [await save(team, editor), await save(team, gone), await save(team, null)];
    await migrate(database.url);
    expect(await own()).toEqual({ visibility: 'team', ownerId: editor });
    expect(await left()).toEqual({ visibility: 'team', ownerId: founder });
    expect(await operators()).toEqual({ visibility: 'team', ownerId: founder });
  });

  it('makes records personal where one person works, also when there were others', async () => {
    const solo = await account();
    const founder = await member(solo, 'founder');
    const gone = await member(solo, 'editor', true);
    const [own, left] = [await save(solo, founder), await save(solo, gone)];
    await migrate(database.url);
    expect(await own()).toEqual({ visibility: 'personal', ownerId: founder });
    expect(await left()).toEqual({ visibility: 'personal', ownerId: founder });
  });

  it('leaves records nobody’s where nobody is, and never takes a member of another account', async () => {
    const [empty, other] = [await account(), await account()];
    const stranger = await member(other, 'founder');
    const record = await save(empty, stranger);
    await migrate(database.url);
    expect(await record()).toEqual({ visibility: 'team', ownerId: null });
  });
});
