import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the first schema; its statements stand in `sql/0001-initial.sql`. */
export class Initial implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'initial_0000000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0001-initial.sql', import.meta.url), 'utf8'));
  }

  /** Refuses: going back would drop every record; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The first schema is not undone: restore a backup instead.');
  }
}
