import type { Connection } from '@paretostudio/entities';
import { refreshTools } from '../connections/refresh-tools.js';
import type { StudioContext } from '../core/studio-context.js';
import { explainFault } from './explain-fault.js';

/** How long a list waits for upstreams. */
export interface RefreshWait {
  /** Milliseconds for all connections together, since they are read at the same time. */
  readonly budgetMs: number;
  /** Ends the wait before. */
  readonly signal?: AbortSignal;
}

/**
 * Has the tools of connections read anew where they are old, all at the same time.
 *
 * A connection that cannot be read, or not in time, holds up nobody and fails nothing: its pinned tools stay what they
 * were. A reading that is not waited for any longer goes on, so that the next list finds it done.
 *
 * @returns A sentence on each connection that is not up to date, in the given order.
 */
export async function refreshSources(
  ctx: StudioContext,
  connections: readonly Connection[],
  { budgetMs, signal }: RefreshWait,
): Promise<readonly string[]> {
  const ends = [AbortSignal.timeout(budgetMs), ...(signal === undefined ? [] : [signal])];
  const late = abortionOf(AbortSignal.any(ends));
  const warnings = await Promise.all(connections.map((connection) => refreshWithin(ctx, connection, late)));
  return warnings.filter((warning) => warning !== null);
}

async function refreshWithin(
  ctx: StudioContext,
  connection: Connection,
  late: Promise<'late'>,
): Promise<string | null> {
  const consequence =
    connection.toolsReadAt === null
      ? 'its tools are not known yet'
      : 'its tools are listed as they were read last';
  const refreshed = await Promise.race([refreshTools(ctx, connection), late]);
  if (refreshed !== 'late' && refreshed.ok) return null;
  const reason = refreshed === 'late' ? 'timeout' : refreshed.error.reason;
  return `${explainFault(connection.name, reason)}; ${consequence}.`;
}

function abortionOf(signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('late');
    signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
}
