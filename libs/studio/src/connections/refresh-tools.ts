import type { Connection } from '@paretostudio/entities';
import { UpstreamError, type Gateway } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';
import { noteUpstreamProblem, type ProblemBearer } from './note-upstream-problem.js';
import { readUpstream, type UpstreamReading } from './read-upstream.js';
import { recordReading, type ToolReadingCounts } from './record-reading.js';
import type { ReachableConnection } from './upstream-of.js';

/** How long the tools of a connection count as fresh after they were read. */
export const TOOLS_FRESH_MS = 60_000;

/** What of a connection its tools are read by. */
export type RefreshableConnection = ReachableConnection & ProblemBearer & Pick<Connection, 'toolsReadAt'>;

/** How a reading is to be made. */
export interface RefreshOptions {
  /** Reads also what is fresh, over a new client and past an open circuit: for a person who asked for it. */
  readonly force?: boolean;
  /** Ends the waiting of this caller; the reading goes on for others. */
  readonly signal?: AbortSignal;
}

/** A reading that was recorded. */
export interface RecordedReading extends UpstreamReading {
  readonly counts: ToolReadingCounts;
}

/** What became of it. `reading` is null when the tools were fresh and nothing was read. */
export type ToolRefresh =
  | { readonly ok: true; readonly reading: RecordedReading | null }
  | { readonly ok: false; readonly error: UpstreamError };

/**
 * Sees to it that the pinned tools of a connection are no older than {@link TOOLS_FRESH_MS}: reads them from its server
 * and records what is new, changed or gone, or notes why they could not be read.
 *
 * Readings of one connection at the same time are one, within a process. What was read of an address, or with
 * credentials, that were changed meanwhile is not recorded, and fails with `cancelled`.
 *
 * @param connection - As it was just read from the storage.
 * @throws On an outage of the storage.
 */
export async function refreshTools(
  ctx: StudioContext,
  connection: RefreshableConnection,
  options: RefreshOptions = {},
): Promise<ToolRefresh> {
  const { force = false, signal } = options;
  if (!force && isFresh(connection, ctx.clock())) return { ok: true, reading: null };
  return orAborted(sharedReading(ctx, connection, force), signal);
}

function isFresh({ toolsReadAt }: RefreshableConnection, now: Date): boolean {
  return toolsReadAt !== null && Math.abs(now.getTime() - toolsReadAt.getTime()) < TOOLS_FRESH_MS;
}

/** Readings that run, by connection and revision; those of one gateway know nothing of another's. */
const running = new WeakMap<Gateway, Map<string, Promise<ToolRefresh>>>();

/** A reading that was not forced joins any; a forced one joins its like alone, since only those pass an open circuit. */
function sharedReading(
  ctx: StudioContext,
  connection: RefreshableConnection,
  force: boolean,
): Promise<ToolRefresh> {
  const readings = running.get(ctx.gateway) ?? new Map<string, Promise<ToolRefresh>>();
  running.set(ctx.gateway, readings);
  const name = `${connection.id} ${connection.revision}`;
  const forced = `${name} forced`;
  const joined = readings.get(forced) ?? (force ? undefined : readings.get(name));
  if (joined !== undefined) return joined;
  const key = force ? forced : name;
  const reading = readAndRecord(ctx, connection, force).finally(() => readings.delete(key));
  readings.set(key, reading);
  return reading;
}

async function readAndRecord(
  ctx: StudioContext,
  connection: RefreshableConnection,
  fresh: boolean,
): Promise<ToolRefresh> {
  const attempt = await readUpstream(ctx, connection, { fresh });
  const now = ctx.clock();
  if (!attempt.ok) {
    await noteUpstreamProblem(ctx, connection, attempt.error, now);
    return attempt;
  }
  const counts = await ctx.storage.transaction((repositories) =>
    recordReading(repositories, connection, attempt.reading, now),
  );
  if (counts === null) {
    const message = 'The connection was changed while its server was read. Try again.';
    return { ok: false, error: new UpstreamError('cancelled', message) };
  }
  return { ok: true, reading: { ...attempt.reading, counts } };
}

async function orAborted(
  reading: Promise<ToolRefresh>,
  signal: AbortSignal | undefined,
): Promise<ToolRefresh> {
  if (signal === undefined) return reading;
  let stop: (() => void) | undefined;
  const aborted = new Promise<ToolRefresh>((resolve) => {
    stop = () => resolve({ ok: false, error: new UpstreamError('cancelled', 'The caller gave up waiting.') });
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([reading, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
