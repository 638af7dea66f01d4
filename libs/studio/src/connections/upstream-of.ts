import type { Connection } from '@paretostudio/entities';
import { UnsealError } from '@paretostudio/key-crypto';
import { UpstreamError, type Upstream } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';
import { openCredentials, type CredentialHeaders } from './credentials.js';

/** What a connection has that makes its server reachable. */
export type ReachableConnection = Pick<
  Connection,
  'id' | 'accountId' | 'name' | 'url' | 'revision' | 'credential' | 'credentialKeyId'
>;

/**
 * Puts a connection as the gateway takes it. Its credentials are unsealed when a client is opened, not before.
 *
 * @returns An upstream whose `headers` throws an `UpstreamError`, reason `unauthorized`, when the credentials do not
 *   open: their key is known no more, or what is stored was changed.
 */
export function upstreamOf(ctx: StudioContext, connection: ReachableConnection): Upstream {
  const { id, name, url, revision } = connection;
  return { id, name, url, revision, headers: () => headersOf(ctx, connection) };
}

function headersOf(ctx: StudioContext, connection: ReachableConnection): CredentialHeaders {
  try {
    return openCredentials(ctx.credentials, connection);
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    const message = 'The stored credentials of this connection cannot be opened any more. Set them again.';
    throw new UpstreamError('unauthorized', message, { cause: error });
  }
}
