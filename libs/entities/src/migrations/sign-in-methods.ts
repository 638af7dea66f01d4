import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets people sign in by more than a password, and mails wait for delivery. Its statements stand in `sql/0008-sign-in-methods.sql`. */
export class SignInMethods implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits at the end. */
  readonly name = 'sign_in_methods_0000000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      readFileSync(new URL('../../sql/0008-sign-in-methods.sql', import.meta.url), 'utf8'),
    );
  }

  /** Refuses, like every migration of this product; restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Ways to sign in are not undone: restore a backup instead.');
  }
}
