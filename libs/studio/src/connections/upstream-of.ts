import type { Connection } from './connection-row.js';
import type { Upstream } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';
import { openCredentials } from './credentials.js';

/** What a connection has that makes its server reachable. */
export type ReachableConnection = Pick<
  Connection,
  'id' | 'accountId' | 'name' | 'url' | 'revision' | 'credential' | 'credentialKeyId'
>;

/**
 * Puts a connection as the gateway takes it. Its credentials are unsealed when a client is opened, not before.
 *
 * @returns An upstream whose `headers` throws an `UnsealError` when the key of the credentials is not known any more.
 */
export function upstreamOf(ctx: StudioContext, connection: ReachableConnection): Upstream {
  const { id, name, url, revision } = connection;
  return { id, name, url, revision, headers: () => openCredentials(ctx.credentials, connection) };
}
