import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an admission read less. Its statements stand in `sql/0013-admission-facts.sql`. */
export class AdmissionFacts implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'admission_facts_0000000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      readFileSync(new URL('../../sql/0013-admission-facts.sql', import.meta.url), 'utf8'),
    );
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The facts of admission are not undone: restore a backup instead.');
  }
}
