import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Gives reports on usage an index that answers them alone. Its statements stand in `sql/0005-usage-reports.sql`.
 *
 * Usage records are read but not written while it is made; the writers keep them and write them afterwards.
 */
export class UsageReports implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'usage_reports_0000000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      readFileSync(new URL('../../sql/0005-usage-reports.sql', import.meta.url), 'utf8'),
    );
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The index of usage reports is not undone: restore a backup instead.');
  }
}
