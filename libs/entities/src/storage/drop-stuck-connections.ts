import type { Pool, PoolClient } from 'pg';

/**
 * Closes connections that are given back to a pool while a statement is still under way on them: the client gave up
 * waiting for a server that hangs or cannot be reached. The next request would wait in vain behind that statement.
 */
export function dropStuckConnections(pool: Pool): void {
  pool.on('release', (_error: Error | undefined, client: PoolClient) => {
    const { readyForQuery } = client as PoolClient & { readonly readyForQuery?: boolean };
    // Ending is noticed by the pool, which then does not keep the connection.
    if (readyForQuery === false) void client.end().catch(() => undefined);
  });
}
