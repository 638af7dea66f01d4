import type { ClientBase } from 'pg';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { DatabaseNotEmptyError } from './database-not-empty-error.js';
import { makeDataSource } from './make-data-source.js';
import { ensureSchema, inMigrationSession } from './migration-session.js';
import { SCHEMA_LEVEL } from './schema-level.js';
import { writePlans } from './write-plans.js';

/** Loading takes as long as it takes; only a server that is gone ends it, which TCP keepalive tells. */
const UNLIMITED_MS = 0;

/** What {@link fillEmptyDatabase} puts in. */
export interface DatabaseFilling {
  /** The level of the schema that the data is of: 1 to {@link SCHEMA_LEVEL}. */
  readonly level: number;
  /**
   * Writes the data on this connection, in the transaction of the whole; what it throws undoes everything.
   *
   * @param client - Its tables are those of the level, and empty.
   */
  load(client: ClientBase): Promise<void>;
}

/**
 * Fills an empty database with data of an older schema, and brings both to the newest: in one transaction, so that
 * whatever fails, also a killed process, leaves the database as it was. Nobody else migrates meanwhile.
 *
 * Empty is a database without the schema, or one where nobody has an account yet: what `migrate` made is made anew.
 *
 * @param url - Address of the database; its user as for `migrate`.
 * @throws {@link DatabaseNotEmptyError} If there is data already. {@link RangeError} If this program does not know the
 *   level. {@link StorageUnavailableError} If the database does not answer.
 */
export async function fillEmptyDatabase(url: string, { level, load }: DatabaseFilling): Promise<void> {
  if (!Number.isInteger(level) || level < 1 || level > SCHEMA_LEVEL) {
    throw new RangeError(`A schema of level ${level} is not known here; 1 to ${SCHEMA_LEVEL} are.`);
  }
  await inMigrationSession(
    url,
    async ({ runner }) => {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      await clearSchema(runner);
      await ensureSchema(runner);
      await migrateTo(level, url, runner);
      await load(client);
      await migrateTo(SCHEMA_LEVEL, url, runner);
      await writePlans(runner.manager);
      await runner.commitTransaction();
    },
    UNLIMITED_MS,
  );
}

/** A row in one of these is no data: the program writes them by itself, or they count attempts of strangers. */
const WITHOUT_DATA = ['schema_migrations', 'plans', 'counters'];

const TABLES = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname collate "C"`;

/** Those of extensions stay. */
const FUNCTIONS = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = $1 and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

/** Object by object: who owns a schema may not be allowed to make another one. */
async function clearSchema(runner: QueryRunner): Promise<void> {
  const tables: { name: string }[] = await runner.query(TABLES, [SCHEMA]);
  for (const { name } of tables) {
    const table = `${SCHEMA}."${name.replaceAll('"', '""')}"`;
    // Whoever would write in the meantime waits, and then finds another table.
    await runner.query(`lock table ${table} in access exclusive mode`);
    if (WITHOUT_DATA.includes(name)) continue;
    const [row]: [{ filled: boolean }] = await runner.query(`select exists (select from ${table}) as filled`);
    if (row.filled) throw new DatabaseNotEmptyError(name);
  }
  for (const { name } of tables) {
    // Partitions go with the table that they inherit from.
    await runner.query(`drop table if exists ${SCHEMA}."${name.replaceAll('"', '""')}" cascade`);
  }
  const functions: { name: string }[] = await runner.query(FUNCTIONS, [SCHEMA]);
  for (const { name } of functions) {
    await runner.query(`drop function if exists ${name} cascade`);
  }
}

/** Runs what is pending up to a level in the transaction of the runner. */
async function migrateTo(level: number, url: string, runner: QueryRunner): Promise<void> {
  // Not under the name of a server: whoever looks for one that runs would take this for it.
  const upTo = makeDataSource({ url, poolSizeMax: 1, applicationName: 'paretostudio-migrate' }, level);
  await upTo.initialize();
  try {
    const executor = new MigrationExecutor(upTo, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await upTo.destroy();
  }
}
