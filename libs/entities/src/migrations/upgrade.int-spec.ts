import { readFileSync } from 'node:fs';
import { checksumOf } from '@paretostudio/key-crypto';
import pg from 'pg';
import { fillEmptyDatabase } from '../storage/fill-empty-database.js';
import { migrate } from '../storage/migrate.js';
import { openStorage } from '../storage/open-storage.js';
import { readSchemaLevel, SCHEMA_LEVEL } from '../storage/schema-level.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { describeSchema } from '../schema/describe-schema.js';
import { createTestDatabase, TEST_PEPPERS, type TestDatabase } from '../testing/index.js';
import { readerOf } from '../testing/library-records.js';
import { MIGRATIONS } from './all-migrations.js';

const LEVEL_1 = readFileSync(new URL('./level-0001.sql', import.meta.url), 'utf8');
const NORTH = '01900000-0000-7000-8000-000000000001';
const SOLO = '01900000-0000-7000-8000-000000000002';
const ADA = '01900000-0000-7000-8000-000000000011';

let database: TestDatabase;
let client: pg.Client;

/** A database that the first released version left behind, with data. */
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema paretostudio cascade');
  await client.query(LEVEL_1);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

/** A key of the dump: its name again and again, as long as a key is. */
function keyOf(name: string): string {
  const body = `psk_${`Upgrade${name}`.repeat(32).slice(0, 32)}`;
  return body + checksumOf(body);
}

async function columnsOfLevel1(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; columns: string }>(`select c.relname as name,
      (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'paretostudio' and c.relkind = 'r' and c.relname not in ('schema_migrations', 'plans')`);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

async function rowsOf(tables: ReadonlyMap<string, string>): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [name, columns] of tables) {
    found[name] = (await client.query(`select ${columns} from paretostudio.${name} order by 1, 2`)).rows;
  }
  return found;
}

describe('the upgrade from the first released schema', () => {
  it('keeps every value of every row', async () => {
    const tables = await columnsOfLevel1();
    const before = await rowsOf(tables);
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);
    expect(await readSchemaLevel(database.url)).toBe(1);
    await migrate(database.url);
    expect(await readSchemaLevel(database.url)).toBe(SCHEMA_LEVEL);
    expect(await rowsOf(tables)).toEqual(before);
  });

  it('makes the schema that an empty database gets', async () => {
    await migrate(database.url);
    expect(await describeSchema(client)).toBe(await schemaOfEmptyDatabase());
  });

  it('admits the keys of then, and refuses those that were refused', async () => {
    await migrate(database.url);
    const storage = await openStorage({ url: database.url });
    const admission = storage.admission(TEST_PEPPERS);
    const verdictOf = async (name: string, address: string | null = null) => {
      const answer = await admission.admit({ key: keyOf(name), cost: 1, address });
      return answer.admitted ? 'admitted' : answer.code;
    };
    expect({
      live: await verdictOf('Live'),
      rotated: await verdictOf('Rotated'),
      replacement: await verdictOf('Replacement'),
      revoked: await verdictOf('Revoked'),
      expired: await verdictOf('Expired'),
      inside: await verdictOf('Networks', '203.0.113.9'),
      outside: await verdictOf('Networks', '192.0.2.1'),
      limited: await verdictOf('Limited'),
      solo: await verdictOf('Solo'),
    }).toEqual({
      live: 'admitted',
      rotated: 'admitted',
      replacement: 'admitted',
      revoked: 'api_key_revoked',
      expired: 'api_key_expired',
      inside: 'admitted',
      outside: 'ip_not_allowed',
      limited: 'admitted',
      solo: 'admitted',
    });
    await storage.close();
  });

  it('leaves the chains of the audit log whole, and they go on', async () => {
    await migrate(database.url);
    const storage = await openStorage({ url: database.url });
    await storage.transaction(({ auditEvents }) =>
      auditEvents.append({
        ...{ accountId: NORTH, at: new Date(), actorKind: 'system', action: 'upgrade' },
        ...{ targetKind: 'account', channel: 'system' },
      }),
    );
    const { auditEvents } = storage.repositories;
    expect(await auditEvents.verifyChain(NORTH)).toEqual({ valid: true, count: 7, brokenAt: null });
    expect(await auditEvents.verifyChain(SOLO)).toEqual({ valid: true, count: 2, brokenAt: null });
    await client.query(
      `update paretostudio.audit_events set target_name = 'x' where account_id = $1 and seq = 2`,
      [SOLO],
    );
    expect(await auditEvents.verifyChain(SOLO)).toMatchObject({ valid: false });
    await storage.close();
  });

  it('makes of old prompts versions and words that are found', async () => {
    await migrate(database.url);
    const storage = await openStorage({ url: database.url });
    const search = {
      reader: readerOf(NORTH, { role: 'admin', memberId: ADA }),
      query: 'greeting',
      limit: 5,
      offset: 0,
    };
    const { items } = await storage.repositories.prompts.search(search);
    expect(items).toMatchObject([{ slug: 'greeting' }]);
    const { rows } = await client.query(
      'select kind, version, state ->> $1 as title from paretostudio.library_versions',
      ['title'],
    );
    expect(rows).toContainEqual({ kind: 'prompt', version: 3, title: 'Greeting' });
    await storage.close();
  });
});

describe('an upgrade that is cut short', () => {
  const levels = MIGRATIONS.slice(1).map((_, index) => index + 2);

  it('numbers its levels without a gap', () => {
    const numbers = MIGRATIONS.map((Migration) => Number(new Migration().name.slice(-13)));
    expect(numbers).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it.each(levels)('in the middle of level %i goes on from the level before', async (level) => {
    await stopAt(level);
    await expect(migrate(database.url)).rejects.toThrow('stopped here');
    expect(await readSchemaLevel(database.url)).toBe(level - 1);
    await client.query('drop event trigger stop_here');
    await migrate(database.url);
    expect(await describeSchema(client)).toBe(await schemaOfEmptyDatabase());
    const storage = await openStorage({ url: database.url });
    expect(await storage.repositories.auditEvents.verifyChain(NORTH)).toMatchObject({ valid: true });
    await storage.close();
  });

  it('because its session was killed holds nothing up, and goes on', async () => {
    await client.query('begin; lock table paretostudio.usage_records in access exclusive mode');
    const migrating = expect(migrate(database.url)).rejects.toBeInstanceOf(StorageUnavailableError);
    await killMigration();
    await client.query('commit');
    await migrating;
    expect(await readSchemaLevel(database.url)).toBe(1);
    await migrate(database.url);
    expect(await readSchemaLevel(database.url)).toBe(SCHEMA_LEVEL);
  });
});

describe('fillEmptyDatabase', () => {
  it('leaves a database as it was when a migration after the load fails', async () => {
    const empty = await createTestDatabase();
    const load = (connection: pg.ClientBase) =>
      connection
        .query(
          `insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at)
          values ($1, 'ada@example.test', 'Ada', 'none', now(), now())`,
          [ADA],
        )
        .then(() => connection.query('create table paretostudio.agents (id integer)'))
        .then(() => undefined);
    await expect(fillEmptyDatabase(empty.url, { level: 1, load })).rejects.toThrow('already exists');
    expect(await readSchemaLevel(empty.url)).toBe(SCHEMA_LEVEL);
    const storage = await openStorage({ url: empty.url });
    expect(await storage.repositories.users.findById(ADA)).toBeNull();
    await storage.close();
    await empty.drop();
  });

  it('refuses a database with a row of anybody, and a level that it does not know', async () => {
    const load = () => Promise.resolve();
    const before = await rowsOf(await columnsOfLevel1());
    await expect(fillEmptyDatabase(database.url, { level: 1, load })).rejects.toMatchObject({
      name: 'DatabaseNotEmptyError',
      table: 'account_meters',
    });
    expect(await rowsOf(await columnsOfLevel1())).toEqual(before);
    for (const level of [0, SCHEMA_LEVEL + 1, 1.5]) {
      await expect(fillEmptyDatabase(database.url, { level, load })).rejects.toBeInstanceOf(RangeError);
    }
  });
});

/** A migration of that level fails once it has made something. */
async function stopAt(level: number): Promise<void> {
  await client.query(`create function public.stop_here() returns event_trigger language plpgsql as $$
    begin
      if (select count(*) from paretostudio.schema_migrations) = ${level - 1} then
        raise exception 'stopped here';
      end if;
    end $$;
    create event trigger stop_here on ddl_command_end execute function public.stop_here()`);
}

/** On a connection of its own: in a transaction, activity is seen as it was at its first look. */
async function killMigration(): Promise<void> {
  const killer = new pg.Client({ connectionString: database.url });
  await killer.connect();
  for (let killed = 0; killed === 0;) {
    const { rowCount } = await killer.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'paretostudio-migrate' and datname = current_database() and wait_event_type = 'Lock'`);
    killed = rowCount ?? 0;
  }
  await killer.end();
}

/** What the migrations make of a database that had nothing before. */
async function schemaOfEmptyDatabase(): Promise<string> {
  const empty = await createTestDatabase();
  const one = new pg.Client({ connectionString: empty.url });
  await one.connect();
  const described = await describeSchema(one);
  await one.end();
  await empty.drop();
  return described;
}
