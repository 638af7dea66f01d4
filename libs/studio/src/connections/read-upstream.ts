import {
  CatalogTooLargeError,
  readCatalogInTurns,
  UpstreamError,
  type ToolCatalog,
  type UpstreamServer,
} from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';
import { upstreamOf, type ReachableConnection } from './upstream-of.js';

/** What the server of a connection answered. */
export interface UpstreamReading {
  readonly server: UpstreamServer;
  readonly latencyMs: number;
  readonly catalog: ToolCatalog;
}

/** A reading, or why there is none. */
export type UpstreamAttempt =
  | { readonly ok: true; readonly reading: UpstreamReading }
  | { readonly ok: false; readonly error: UpstreamError };

/**
 * Reads the server of a connection and all its tools; stores nothing.
 *
 * @param options - `fresh`: over a client of its own and past an open circuit, for a person who asked for it.
 */
export async function readUpstream(
  ctx: StudioContext,
  connection: ReachableConnection,
  options: { readonly fresh: boolean },
): Promise<UpstreamAttempt> {
  try {
    const { server, latencyMs, tools } = await ctx.gateway.listTools(upstreamOf(ctx, connection), options);
    return { ok: true, reading: { server, latencyMs, catalog: await readCatalogInTurns(tools) } };
  } catch (error) {
    if (error instanceof UpstreamError) return { ok: false, error };
    if (error instanceof CatalogTooLargeError) {
      return { ok: false, error: new UpstreamError('too_many_tools', error.message, { cause: error }) };
    }
    throw error;
  }
}
