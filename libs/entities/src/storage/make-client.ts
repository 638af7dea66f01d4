import type { Client } from 'pg';
import { connectionSettings } from './connection-settings.js';
import { PrimaryClient } from './primary-client.js';
import type { StorageOptions } from './storage-options.js';

/**
 * Makes one connection of its own, for work beside a storage; not connected yet. It finds its way as the storage does:
 * to the one of the servers that takes writes.
 *
 * @throws {@link RangeError} If the address cannot be read.
 */
export function makeClient(options: Omit<StorageOptions, 'poolSizeMax'>): Client {
  return new PrimaryClient(connectionSettings(options));
}
