import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets members be invited. Its statements stand in `sql/0009-membership.sql`. */
export class Membership implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'membership_0000000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0009-membership.sql', import.meta.url), 'utf8'));
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Invitations are not undone: restore a backup instead.');
  }
}
