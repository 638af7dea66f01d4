import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds connections, their tools, and agents that select of them. Its statements stand in `sql/0003-connections.sql`. */
export class Connections implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'connections_0000000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0003-connections.sql', import.meta.url), 'utf8'));
  }

  /** Refuses: going back would drop every connection, credential and approval; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The schema of connections is not undone: restore a backup instead.');
  }
}
