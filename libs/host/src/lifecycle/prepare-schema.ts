import { migrate, readSchemaLevel, SCHEMA_LEVEL } from '@paretostudio/entities';
import type { Config } from '../config/read-config.js';
import { SchemaBehindError } from './schema-behind-error.js';

/**
 * Sees to it that the database has the schema of this program: brings it there, or with `MIGRATE=never` looks alone.
 *
 * A schema that is ahead is fine: while a new version is rolled out, the servers of the old one go on.
 *
 * @throws {@link SchemaBehindError} If the schema is behind and `MIGRATE` is `never`.
 */
export async function prepareSchema({ migrate: when }: Pick<Config, 'migrate'>, url: string): Promise<void> {
  if (when === 'on-start') return migrate(url);
  const level = await readSchemaLevel(url);
  if (level < SCHEMA_LEVEL) throw new SchemaBehindError(level, SCHEMA_LEVEL);
}
