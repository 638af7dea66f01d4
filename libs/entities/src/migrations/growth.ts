import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the tables grow. Its statements stand in `sql/0014-growth.sql`. */
export class Growth implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'growth_0000000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0014-growth.sql', import.meta.url), 'utf8'));
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Growth is not undone: restore a backup instead.');
  }
}
