import type { ClientBase } from 'pg';
import { MIGRATIONS } from '../migrations/all-migrations.js';
import { SCHEMA } from '../schema-name.js';
import { makeClient } from './make-client.js';
import { translateError } from './translate-error.js';

/** The level of the newest schema that this program knows: the number of its migrations. */
export const SCHEMA_LEVEL: number = MIGRATIONS.length;

/**
 * Reads how far the schema of a database has come; changes nothing.
 *
 * @param url - Address of the database.
 * @returns 0 for a database without the schema; a number above {@link SCHEMA_LEVEL} where a newer program was.
 * @throws {@link StorageUnavailableError} If the database does not answer.
 */
export async function readSchemaLevel(url: string): Promise<number> {
  const client = makeClient({ url, applicationName: 'paretostudio-migrate' });
  try {
    await client.connect();
    return await schemaLevelOf(client);
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** As {@link readSchemaLevel}, on a connection and thus in its transaction. */
export async function schemaLevelOf(client: Pick<ClientBase, 'query'>): Promise<number> {
  const { rows: tables } = await client.query<{ present: boolean }>(
    'select to_regclass($1) is not null as present',
    [`${SCHEMA}.schema_migrations`],
  );
  if (tables[0]?.present !== true) return 0;
  // The name of each migration ends in thirteen digits: its number.
  const { rows } = await client.query<{ level: number }>(
    `select coalesce(max(right(name, 13)::bigint), 0)::integer as level from ${SCHEMA}.schema_migrations`,
  );
  return rows[0]?.level ?? 0;
}
