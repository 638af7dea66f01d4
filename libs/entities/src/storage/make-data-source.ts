import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/all-entities.js';
import { MIGRATIONS } from '../migrations/all-migrations.js';
import { SCHEMA } from '../schema-name.js';
import { connectionSettings } from './connection-settings.js';
import { SnakeNaming } from './snake-naming.js';
import type { StorageOptions } from './storage-options.js';

/** Makes TypeORM's data source over the schema, not connected yet. It never changes the schema by itself. */
export function makeDataSource(options: StorageOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: SCHEMA,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: options.poolSizeMax ?? 10,
    // An idle connection that breaks is replaced by the pool; whoever asks next is told if that fails too.
    poolErrorHandler: () => undefined,
    extra: connectionSettings(options),
  });
}
