import { readFileSync } from 'node:fs';
import pg from 'pg';
import { newId } from '../new-id.js';
import { migrate } from '../storage/migrate.js';
import { openStorage } from '../storage/open-storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let client: pg.Client;

const AT = new Date('2026-11-01T00:00:00.000Z');
const accountId = newId();

/** A database that stopped before this migration. */
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema paretostudio cascade; create schema paretostudio');
  for (const file of ['0001-initial.sql', '0002-library.sql', '0003-connections.sql']) {
    await client.query(readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8'));
  }
  await client.query(`create table paretostudio.schema_migrations (id serial primary key, "timestamp" bigint, name text);
    insert into paretostudio.schema_migrations ("timestamp", name) values
    (1, 'initial_0000000000001'), (2, 'library_0000000000002'), (3, 'connections_0000000000003')`);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

interface Past {
  readonly keyId: string | null;
  readonly ms?: number;
  readonly action?: string;
  readonly outcome?: string;
  readonly clientName?: string;
  readonly connectionId?: string;
  readonly agentId?: string;
}

async function remember(...records: Past[]): Promise<void> {
  for (const { keyId, ms = 0, action = 'get_prompt', outcome = 'ok', ...facts } of records) {
    const { clientName = null, connectionId = null, agentId = null } = facts;
    const at = new Date(AT.getTime() + ms);
    await client.query(
      `insert into paretostudio.usage_records (account_id, id, at, key_id, surface, action, outcome, status, cost,
         duration_ms, client_name, connection_id, agent_id)
       values ($1, $2, $3, $4, 'rest', $5, $6, 200, 1, 5, $7, $8, $9)`,
      [accountId, newId(), at, keyId, action, outcome, clientName, connectionId, agentId],
    );
  }
}

async function seenAfterwards(keyId: string): Promise<[string, number, number][]> {
  await migrate(database.url);
  const storage = await openStorage({ url: database.url });
  const rows = await storage.repositories.keySightings.listByKey(accountId, keyId);
  await storage.close();
  const ms = (at: Date) => at.getTime() - AT.getTime();
  return rows.map((row) => [`${row.kind} ${row.value}`, ms(row.firstSeenAt), ms(row.lastSeenAt)]);
}

describe('the migration to key sightings', () => {
  it('takes what was used, and by whom, from the records of the past', async () => {
    const [keyId, connectionId, agentId] = [newId(), newId(), newId()];
    await remember(
      { keyId, clientName: ' Desktop ' },
      { keyId, ms: 9, clientName: 'Desktop', outcome: 'tool_error' },
      { keyId, ms: 5, action: 'search', connectionId, outcome: 'upstream_failed' },
      { keyId, ms: 6, action: 'search', connectionId, agentId, clientName: '' },
      { keyId, ms: 7, action: 'delete_prompt', outcome: 'permission_denied', clientName: 'probe' },
      { keyId: null, clientName: 'nobody' },
      { keyId: newId(), action: 'whoami' },
    );
    expect(await seenAfterwards(keyId)).toEqual([
      [`action agent_${agentId} search`, 6, 6],
      [`action conn_${connectionId} search`, 5, 5],
      ['action self get_prompt', 0, 9],
      ['client Desktop', 0, 9],
      ['client probe', 7, 7],
    ]);
  });

  it('keeps at most 200 values of a kind, those that were seen last', async () => {
    const keyId = newId();
    await remember(...Array.from({ length: 203 }, (_, ms) => ({ keyId, ms, clientName: `c${ms}` })));
    const clients = (await seenAfterwards(keyId)).filter(([value]) => value.startsWith('client'));
    expect(clients).toHaveLength(200);
    expect(Math.min(...clients.map(([, firstMs]) => firstMs))).toBe(3);
  });

  it('begins empty where nothing was recorded', async () => {
    expect(await seenAfterwards(newId())).toEqual([]);
  });
});
