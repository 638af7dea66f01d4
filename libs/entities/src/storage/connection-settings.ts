import type { PoolConfig } from 'pg';
import type { StorageOptions } from './storage-options.js';

/** What the client waits longer than the server: past it, the server is taken for dead. */
const CLIENT_GRACE_MS = 2_000;

/**
 * Makes the settings of a connection that cannot hang: the server ends what takes too long, the client gives up soon
 * after, and a dead peer is noticed by TCP keepalive.
 */
export function connectionSettings(options: StorageOptions): PoolConfig {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000;
  return {
    application_name: options.applicationName ?? 'paretostudio',
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs === 0 ? 0 : statementTimeoutMs + CLIENT_GRACE_MS,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
