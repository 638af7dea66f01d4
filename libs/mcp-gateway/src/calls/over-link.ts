import type { Lease, LinkPool } from '../links/link-pool.js';
import { ModernLink } from '../links/modern-link.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { Upstream } from '../types/upstream.js';
import { UpstreamError } from '../types/upstream-error.js';
import { StatusError } from '../wire/status-error.js';

/** Which link work needs. */
export interface LinkNeed {
  readonly pool: LinkPool;
  readonly upstream: Upstream;
  readonly abilities: ClientAbilities;
  readonly signal: AbortSignal;
}

/** Statuses by which servers refuse a revision that they do not speak, before they look at the message. */
const OTHER_ERA: ReadonlySet<number> = new Set([400, 404, 405, 406, 415]);

/**
 * Does work over a link, and once more over a new one if the first surely did not reach what the work is for:
 * a session that the server no longer knows, or a server that turned out to speak the other era.
 *
 * @param work - Gives the lease back itself, if it resolves; if it throws, that is done here.
 */
export async function overLink<T>(need: LinkNeed, work: (lease: Lease) => Promise<T>): Promise<T> {
  const { pool, upstream, abilities, signal } = need;
  const first = await pool.lease(upstream, abilities, signal);
  let refusal: unknown;
  try {
    return await work(first);
  } catch (error) {
    first.release(isFit(first, error));
    if (!wasUnread(first, error)) throw error;
    refusal = error;
  }
  if (first.link instanceof ModernLink) pool.doubt(upstream);
  const second = await pool.lease(upstream, abilities, signal);
  if (first.link instanceof ModernLink && second.link instanceof ModernLink) {
    second.release(true);
    throw refusal;
  }
  try {
    return await work(second);
  } catch (error) {
    second.release(isFit(second, error));
    throw error;
  }
}

/** Whether a message was refused before it was read. */
function wasUnread({ link }: Lease, error: unknown): boolean {
  if (!(error instanceof StatusError)) return false;
  return link instanceof ModernLink ? OTHER_ERA.has(error.status) : link.hasLostSession(error);
}

/** Whether a link may be used again: after a fault of a session nobody knows what the server still has of it. */
function isFit({ link }: Lease, error: unknown): boolean {
  if (link instanceof ModernLink || !(error instanceof UpstreamError)) return true;
  return error.reason === 'cancelled' || error.reason === 'too_large' || error.reason === 'invalid_answer';
}
