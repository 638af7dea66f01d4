import type { Connection } from '@paretostudio/entities';
import type { UpstreamError, UpstreamFault } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';

/** How long a problem that lasts is not written again: calls that fail one after the other must not cost a write each. */
const NOTED_MS = 10_000;

/** Faults that say nothing new of the server: we did not ask it. */
const OF_OURS: ReadonlySet<UpstreamFault> = new Set<UpstreamFault>(['busy', 'circuit_open', 'cancelled']);

/** What of a connection tells whether a problem is noted on it already. */
export type ProblemBearer = Pick<Connection, 'id' | 'accountId' | 'revision' | 'problem' | 'problemAt'>;

/**
 * Notes on a connection why its server could not be read: at most every ten seconds for the same reason, and only what
 * was found out by asking the server.
 *
 * @param connection - As it was read before the server was asked.
 */
export async function noteUpstreamProblem(
  ctx: StudioContext,
  connection: ProblemBearer,
  { reason, message }: UpstreamError,
  now: Date,
): Promise<void> {
  if (OF_OURS.has(reason) || isNoted(connection, reason, now)) return;
  const { accountId, id, revision } = connection;
  const problem = { problem: reason, detail: message, at: now, revision };
  await ctx.storage.repositories.connections.noteProblem(accountId, id, problem);
}

function isNoted({ problem, problemAt }: ProblemBearer, reason: UpstreamFault, now: Date): boolean {
  return problem === reason && problemAt !== null && now.getTime() - problemAt.getTime() < NOTED_MS;
}
