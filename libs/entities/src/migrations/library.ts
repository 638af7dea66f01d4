import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds the rest of the library: skills, agents, versions, labels, files, search, confirmations. Its statements stand in
 * `sql/0002-library.sql`.
 */
export class Library implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'library_0000000000002';

  /**
   * @throws With what to do about it, when the server lacks pg_trgm and the user may not create it.
   */
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(new URL('../../sql/0002-library.sql', import.meta.url), 'utf8'));
  }

  /** Refuses: going back would drop every skill, agent and version; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('The schema of the library is not undone: restore a backup instead.');
  }
}
