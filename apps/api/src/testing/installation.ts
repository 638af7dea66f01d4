import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@paretostudio/entities/testing';
import { ensureSecrets, readConfig, type Config } from '@paretostudio/host';
import pg from 'pg';

/** An installation for a spec: a data folder and a database of its own, which is migrated and empty. */
export interface TestInstallation {
  readonly folder: string;
  readonly dataDir: string;
  readonly config: Config;
  /** Asks for rows. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Every row of every table of the schema, as one text for each table. */
  rows(): Promise<Readonly<Record<string, string>>>;
  remove(): Promise<void>;
}

/**
 * Makes an installation for a spec.
 *
 * @param options - `secrets`: whether the secrets of `DATA_DIR` are made; default true. `environment`: more variables.
 */
export async function makeInstallation({
  secrets = true,
  environment = {},
}: {
  readonly secrets?: boolean;
  readonly environment?: Record<string, string>;
} = {}): Promise<TestInstallation> {
  const database: TestDatabase = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'installation-'));
  const dataDir = join(folder, 'data');
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: dataDir, ...environment });
  if (secrets) ensureSecrets(config);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const query = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<Row>(sql, values)).rows;
  return {
    folder,
    dataDir,
    config,
    query,
    async rows() {
      const tables = await query<{ name: string }>(`select c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'paretostudio' and c.relkind = 'r'
          and not exists (select from pg_inherits i where i.inhrelid = c.oid) order by 1`);
      const texts = tables.map(async ({ name }) => {
        const [row] = await query<{ text: string | null }>(
          `select string_agg(line, chr(10) order by line) as text from (select t::text as line from paretostudio.${name} t) l`,
        );
        // When a migration ran is no data.
        return [name, name === 'schema_migrations' ? '' : (row?.text ?? '')] as const;
      });
      return Object.fromEntries(await Promise.all(texts));
    },
    async remove() {
      await pool.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
