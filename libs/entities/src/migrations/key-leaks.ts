import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a revoked key say where it was found when it had leaked. Its statements stand in `sql/0006-key-leaks.sql`. */
export class KeyLeaks implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'key_leaks_0000000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0006-key-leaks.sql', import.meta.url), 'utf8'));
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('What is known of leaked keys is not undone: restore a backup instead.');
  }
}
