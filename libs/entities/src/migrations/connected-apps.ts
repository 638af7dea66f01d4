import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets programs be connected by signing in. Its statements stand in `sql/0007-connected-apps.sql`. */
export class ConnectedApps implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'connected_apps_0000000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      readFileSync(new URL('../../sql/0007-connected-apps.sql', import.meta.url), 'utf8'),
    );
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Connected programs are not undone: restore a backup instead.');
  }
}
