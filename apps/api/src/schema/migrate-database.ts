import { migrate, readSchemaLevel, SCHEMA_LEVEL } from '@paretostudio/entities';
import type { Config } from '@paretostudio/host';
import { succeed, type Outcome } from '@paretostudio/studio';
import { hasDatabase } from '../bootstrap/open-database.js';
import { withDatabase } from '../bootstrap/with-database.js';

/** Where the schema of a database stood, and where it stands now; 0 is an empty database. */
export interface SchemaLevels {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the database of the configuration to the newest schema.
 *
 * @param options.statusOnly - Tells what would be done and changes nothing.
 */
export async function migrateDatabase(
  config: Config,
  { statusOnly }: { readonly statusOnly: boolean },
): Promise<Outcome<SchemaLevels>> {
  if (statusOnly && !hasDatabase(config)) return succeed({ from: 0, to: SCHEMA_LEVEL });
  return withDatabase(config, async ({ url }) => {
    const from = await readSchemaLevel(url);
    if (!statusOnly) await migrate(url);
    return succeed({ from, to: Math.max(from, SCHEMA_LEVEL) });
  });
}
