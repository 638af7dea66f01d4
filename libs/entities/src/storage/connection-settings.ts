import type { ClientBase, PoolConfig } from 'pg';
import { databaseAddresses } from './database-addresses.js';
import { PrimaryClient, type PrimaryClientConfig } from './primary-client.js';
import { PrimaryFinder } from './primary-finder.js';
import type { StorageOptions } from './storage-options.js';

/** What the client waits longer than the server: past it, the server is taken for dead. */
const CLIENT_GRACE_MS = 2_000;

/** Settings of a pool, or of one {@link PrimaryClient}. */
export type ConnectionSettings = PoolConfig & PrimaryClientConfig;

/**
 * Makes the settings of connections to the one of the servers that takes writes, which cannot hang: the server ends
 * what takes too long, the client gives up soon after, and a dead peer is noticed by TCP keepalive.
 *
 * @throws {@link RangeError} If the address cannot be read.
 */
export function connectionSettings(options: StorageOptions): ConnectionSettings {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000;
  const addresses = databaseAddresses(options.url);
  const settings = {
    connectionString: addresses[0],
    application_name: options.applicationName ?? 'paretostudio',
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs === 0 ? 0 : statementTimeoutMs + CLIENT_GRACE_MS,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const primary = new PrimaryFinder(addresses, {
    ...settings,
    query_timeout: settings.connectionTimeoutMillis,
  });
  // The pool makes its clients with its own settings, of which its types say nothing.
  return { ...settings, primary, Client: PrimaryClient as unknown as new () => ClientBase };
}
