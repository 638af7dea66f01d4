import { makeDataSource } from './make-data-source.js';
import type { StorageOptions } from './storage-options.js';
import { Storage } from './storage.js';
import { translateError } from './translate-error.js';

/**
 * Connects to a database whose schema is there already; see `migrate`.
 *
 * @throws {@link StorageUnavailableError} If the database does not answer.
 * @example
 * ```ts
 * await migrate(url);
 * const storage = await openStorage({ url });
 * const account = await storage.repositories.accounts.findById(id);
 * await storage.close();
 * ```
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const dataSource = makeDataSource(options);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw translateError(error);
  }
  return new Storage(dataSource, options);
}
