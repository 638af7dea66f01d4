import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds what keys were seen with, begun with what usage records tell. Its statements stand in
 * `sql/0004-key-sightings.sql`.
 */
export class KeySightings implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'key_sightings_0000000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      readFileSync(new URL('../../sql/0004-key-sightings.sql', import.meta.url), 'utf8'),
    );
  }

  /** Refuses: going back would drop what was seen; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The schema of key sightings is not undone: restore a backup instead.');
  }
}
