import type { Pool, PoolClient } from 'pg';
import { PrimaryClient } from './primary-client.js';

/**
 * Closes connections that are given back to a pool and lead nowhere:
 *
 * - A statement is still under way: the client gave up waiting for a server that hangs or cannot be reached. The next
 *   request would wait in vain behind that statement.
 * - The server takes no writes any more. While there is traffic, a connection is never idle long enough to be closed
 *   for that: each write would go to it again, though another server takes them by now.
 */
export function dropStuckConnections(pool: Pool): void {
  pool.on('release', (_error: Error | undefined, client: PoolClient) => {
    const { readyForQuery } = client as PoolClient & { readonly readyForQuery?: boolean };
    const isReadOnly = client instanceof PrimaryClient && client.isReadOnly;
    // Ending is noticed by the pool, which then does not keep the connection.
    if (readyForQuery === false || isReadOnly) void client.end().catch(() => undefined);
  });
}
