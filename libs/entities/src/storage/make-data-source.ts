import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/all-entities.js';
import { MIGRATIONS } from '../migrations/all-migrations.js';
import { SCHEMA } from '../schema-name.js';
import { connectionSettings } from './connection-settings.js';
import { SnakeNaming } from './snake-naming.js';
import type { StorageOptions } from './storage-options.js';

/**
 * Makes TypeORM's data source over the schema, not connected yet. It never changes the schema by itself.
 *
 * @param level - Up to which level it knows the migrations; by default all of them.
 */
export function makeDataSource(options: StorageOptions, level: number = MIGRATIONS.length): DataSource {
  const settings = connectionSettings(options);
  return new DataSource({
    type: 'postgres',
    url: settings.connectionString,
    schema: SCHEMA,
    entities: ENTITIES,
    migrations: MIGRATIONS.slice(0, level),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: options.poolSizeMax ?? 10,
    // An idle connection that breaks is replaced by the pool; whoever asks next is told if that fails too.
    poolErrorHandler: () => undefined,
    extra: settings,
  });
}
