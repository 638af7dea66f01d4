import { readFileSync } from 'node:fs';
import pg from 'pg';
import { newId } from '../new-id.js';
import { migrate } from '../storage/migrate.js';
import { openStorage } from '../storage/open-storage.js';
import { createTestDatabase, seedAccount, type TestDatabase } from '../testing/index.js';
import { promptOf, readerOf } from '../testing/library-records.js';

let database: TestDatabase;
let client: pg.Client;

/** A database that stopped before this migration. */
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema paretostudio cascade; create schema paretostudio');
  await client.query(readFileSync(new URL('../../sql/0001-initial.sql', import.meta.url), 'utf8'));
  await client.query(`create table paretostudio.schema_migrations (id serial primary key, "timestamp" bigint, name text);
    insert into paretostudio.schema_migrations ("timestamp", name) values (1, 'initial_0000000000001')`);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

describe('the migration to the library', () => {
  it('keeps the prompts that are there, finds them, and makes what they say their current version', async () => {
    const [accountId, id, memberId] = [newId(), newId(), newId()];
    await client.query(
      `insert into paretostudio.plans values ('free', 'Free', 50, false, 30, 5, 2, 2, '{}')`,
    );
    await client.query(
      `insert into paretostudio.accounts (id, name, plan_id, created_at) values ($1, 'A', 'free', now())`,
      [accountId],
    );
    const variables = [{ name: 'name', description: 'Whom', required: false, default: 'you' }];
    await client.query(
      `insert into paretostudio.prompts (id, account_id, slug, title, description, body, variables, category, tags,
         version, created_by_member_id, updated_by_member_id, created_at, updated_at)
       values ($1, $2, 'greeting', 'Greeting card', 'd', 'Hello {{name}}', $3, 'c', '{a,b}', 4, null, $4,
         '2026-01-01T00:00:00Z', '2026-02-02T00:00:00Z')`,
      [id, accountId, JSON.stringify(variables), memberId],
    );
    await migrate(database.url);
    const storage = await openStorage({ url: database.url });
    const { prompts, libraryVersions } = storage.repositories;
    const content = {
      ...{
        slug: 'greeting',
        title: 'Greeting card',
        description: 'd',
        body: 'Hello {{name}}',
        messages: null,
      },
      ...{ variables, category: 'c', tags: ['a', 'b'] },
    };
    const updatedAt = new Date('2026-02-02T00:00:00Z');
    expect(await prompts.findByIdOrName(readerOf(accountId), 'greeting')).toEqual(
      promptOf(accountId, 'greeting', {
        ...{ ...content, id, version: 4, updatedByMemberId: memberId, updatedAt },
        createdAt: new Date('2026-01-01T00:00:00Z'),
      }),
    );
    expect({ ...(await libraryVersions.find(accountId, id, 4)) }).toEqual({
      ...{ accountId, recordId: id, version: 4, kind: 'prompt', note: null, state: content },
      ...{ createdByMemberId: memberId, createdAt: updatedAt },
    });
    expect(await libraryVersions.countByRecord(accountId, id)).toBe(1);
    const { items } = await prompts.search({
      reader: readerOf(accountId),
      query: 'gretting',
      limit: 10,
      offset: 0,
    });
    expect(items).toMatchObject([{ slug: 'greeting' }]);
    await storage.close();
  });

  it.each(['public', 'our extensions'])('uses pg_trgm where it stands, in the schema "%s"', async (home) => {
    await client.query(
      `create schema if not exists "${home}"; create extension pg_trgm with schema "${home}"`,
    );
    await migrate(database.url);
    const storage = await openStorage({ url: database.url });
    const { accountId } = await seedAccount(storage);
    await storage.repositories.prompts.insert(promptOf(accountId, 'one', { title: 'Summarize' }));
    for (const query of ['summ', 'marize', 'sumarize']) {
      const { items } = await storage.repositories.prompts.search({
        reader: readerOf(accountId),
        query,
        limit: 10,
        offset: 0,
      });
      expect(items).toHaveLength(1);
    }
    await storage.close();
  });

  it('says what to run when the user may not create the extension, and changes nothing', async () => {
    const role = `weak_${newId().replaceAll('-', '')}`;
    await client.query(`create role ${role} login password 'weak';
      grant all on schema paretostudio to ${role}; grant all on all tables in schema paretostudio to ${role}`);
    const weak = new URL(database.url);
    Object.assign(weak, { username: role, password: 'weak' });
    await client.query('revoke create on database ' + weak.pathname.slice(1) + ' from public');
    await expect(migrate(weak.href)).rejects.toThrow(
      /superuser run "create extension pg_trgm" in the database/,
    );
    const { rows } = await client.query('select name from paretostudio.schema_migrations');
    expect(rows).toEqual([{ name: 'initial_0000000000001' }]);
    await client.query(`drop owned by ${role}; drop role ${role}`);
  });
});
