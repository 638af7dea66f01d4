import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a record of the library be personal or the team’s. Its statements stand in `sql/0010-visibility.sql`. */
export class Visibility implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'visibility_0000000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0010-visibility.sql', import.meta.url), 'utf8'));
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Who may see records is not undone: restore a backup instead.');
  }
}
