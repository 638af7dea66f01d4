import type { Pool, PoolClient, QueryArrayResult } from 'pg';
import type { EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A statement that each connection parses and plans once. */
export interface PreparedStatement {
  /** Unique in the program. */
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a prepared statement in the manager's transaction, or on a free connection when it has none.
 *
 * Past TypeORM's own machinery, which costs a hot read more than the read itself.
 */
export async function queryPrepared(
  manager: EntityManager,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<unknown[][]> {
  return run(manager, statement, values);
}

/** As {@link queryPrepared}, but planned each time, for the very values. */
export async function queryPlanned(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<unknown[][]> {
  return run(manager, { text }, values);
}

async function run(
  manager: EntityManager,
  statement: Pick<PreparedStatement, 'text'> & Partial<PreparedStatement>,
  values: readonly unknown[],
): Promise<unknown[][]> {
  const client = manager.queryRunner
    ? ((await manager.queryRunner.connect()) as PoolClient)
    : poolOf(manager);
  const result: QueryArrayResult<unknown[]> = await client.query({
    ...statement,
    values: [...values],
    rowMode: 'array',
  });
  return result.rows;
}

/** The pool of `pg` beneath TypeORM. */
export function poolOf(manager: EntityManager): Pool {
  return (manager.connection.driver as PostgresDriver).master as Pool;
}
