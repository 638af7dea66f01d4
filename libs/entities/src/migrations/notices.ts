import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells people and programs what happened. Its statements stand in `sql/0012-notices.sql`. */
export class Notices implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'notices_0000000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0012-notices.sql', import.meta.url), 'utf8'));
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Notices are not undone: restore a backup instead.');
  }
}
