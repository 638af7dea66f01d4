import type { Connection } from './connection-row.js';
import type { UpstreamError, UpstreamServer } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';

/** How long the tools of a connection count as fresh after they were read. */
export const TOOLS_FRESH_MS = 60_000;

/** How a reading is to be made. */
export interface RefreshOptions {
  /** Reads also what is fresh, over a new client and past an open circuit: for a person who asked for it. */
  readonly force?: boolean;
  /** Ends the waiting of this caller; the reading goes on for others. */
  readonly signal?: AbortSignal;
}

/** What a reading found, compared with the one before. */
export interface ToolReadingCounts {
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly refused: number;
}

/** What became of a reading. `reading` is null when the tools were fresh and nothing was read. */
export type ToolRefresh =
  | {
      readonly ok: true;
      readonly reading: {
        readonly counts: ToolReadingCounts;
        readonly server: UpstreamServer;
        readonly latencyMs: number;
      } | null;
    }
  | { readonly ok: false; readonly error: UpstreamError };

/**
 * Sees to it that the pinned tools of a connection are no older than {@link TOOLS_FRESH_MS}: reads them from its server
 * and records what is new, changed or gone, or notes why they could not be read.
 *
 * Readings of one connection at the same time are one, within a process. A reading of an address that was changed
 * meanwhile is not recorded.
 *
 * @param connection - As it was just read from the storage.
 * @throws On an outage of the storage, or when credentials do not open.
 */
export async function refreshTools(
  ctx: StudioContext,
  connection: Connection,
  options: RefreshOptions = {},
): Promise<ToolRefresh> {
  void ctx;
  void connection;
  void options;
  throw new Error('Not here yet.');
}
