import { readFileSync } from 'node:fs';
import pg from 'pg';
import { newId } from '../new-id.js';
import { migrate } from '../storage/migrate.js';
import { openStorage } from '../storage/open-storage.js';
import { connectionOf } from '../testing/connection-records.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { agentOf, readerOf } from '../testing/library-records.js';

let database: TestDatabase;
let client: pg.Client;

const AT = new Date('2026-01-01T00:00:00.000Z');

function sql(file: string): string {
  return readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8');
}

/** A database that stopped before this migration. */
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema paretostudio cascade; create schema paretostudio');
  await client.query(sql('0001-initial.sql'));
  await client.query(sql('0002-library.sql'));
  await client.query(`create table paretostudio.schema_migrations (id serial primary key, "timestamp" bigint, name text);
    insert into paretostudio.schema_migrations ("timestamp", name)
    values (1, 'initial_0000000000001'), (2, 'library_0000000000002')`);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

describe('the migration to connections', () => {
  it('keeps agents, their versions, usage and open questions, and lets agents have connections', async () => {
    const [accountId, id, keyId] = [newId(), newId(), newId()];
    await client.query(
      `insert into paretostudio.plans values ('free', 'Free', 50, false, 30, 5, 2, 2, '{}')`,
    );
    await client.query(
      `insert into paretostudio.accounts (id, name, plan_id, created_at) values ($1, 'A', 'free', now())`,
      [accountId],
    );
    await client.query(
      `insert into paretostudio.agents (id, account_id, name, display_name, instructions, created_at, updated_at)
       values ($1, $2, 'helper', 'Helper', 'Help.', $3, $3)`,
      [id, accountId, AT],
    );
    await client.query(
      `insert into paretostudio.library_versions (account_id, record_id, version, kind, state, created_at)
       values ($1, $2, 1, 'agent', '{"name": "helper"}', $3)`,
      [accountId, id, AT],
    );
    await client.query(
      `insert into paretostudio.usage_records (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
       values ($1, $2, $3, 'rest', $4, 'ok', 200, 1, 5)`,
      [accountId, newId(), AT, 'x'.repeat(64)],
    );
    await client.query(
      `insert into paretostudio.confirmations (id, account_id, key_id, action, target_id, target_version, digest,
         arguments_digest, channel, created_at, expires_at)
       values ($1, $2, $3, 'delete_prompt', 't', '1', $4, $4, 'token', $5, $6)`,
      [newId(), accountId, keyId, Buffer.alloc(32), AT, new Date(AT.getTime() + 1)],
    );

    await migrate(database.url);

    const storage = await openStorage({ url: database.url });
    const { agents, connections, libraryVersions, usageRecords, confirmations } = storage.repositories;
    const helper = { id, displayName: 'Helper', instructions: 'Help.', createdAt: AT, updatedAt: AT };
    expect(await agents.findByIdOrName(readerOf(accountId), 'helper')).toEqual(
      agentOf(accountId, 'helper', helper),
    );
    expect((await libraryVersions.find(accountId, id, 1))?.state).toEqual({ name: 'helper' });
    expect((await usageRecords.list({ accountId, limit: 10 })).items).toHaveLength(1);
    const answer = { accountId, keyId, action: 'delete_prompt', digest: Buffer.alloc(32), now: AT };
    const redeemed = await confirmations.redeem({
      ...{ ...answer, argumentsDigest: Buffer.alloc(32), channel: 'token' },
    });
    expect(redeemed).not.toBeNull();

    const connection = connectionOf(accountId, 'one');
    await connections.insert(connection);
    const selected = [{ connectionId: connection.id, tools: null }];
    expect(
      await agents.update(accountId, id, { version: 1, visibility: 'team' }, { connections: selected }, AT),
    ).toBe(true);
    expect(await agents.listByConnection(readerOf(accountId), connection.id)).toEqual({
      names: ['helper'],
      others: 0,
    });
    expect(
      (await agents.search({ reader: readerOf(accountId), query: 'help', limit: 1, offset: 0 })).items,
    ).toHaveLength(1);
    await storage.close();
  });
});
