import { UpstreamFailure } from '../upstream/upstream-failure.js';

/** The longest wait that a second try is worth, in seconds. */
export const RETRY_AFTER_SECONDS_MAX = 2;

/** The wait where the server names none, in seconds: about what a restart takes. */
const RETRY_AFTER_SECONDS_DEFAULT = 0.5;

/** Waits; rejects when the signal aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/**
 * Does something a second time if the first did not reach the server, or the server was busy for a moment.
 *
 * For what only reads: whoever changes something must not do it twice.
 */
export async function retryOnce<T>(attempt: () => Promise<T>, pause: Pause, signal: AbortSignal): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const seconds = retryAfter(error);
    if (seconds === null) throw error;
    await pause(seconds * 1000, signal);
    return attempt();
  }
}

function retryAfter(error: unknown): number | null {
  if (!(error instanceof UpstreamFailure)) return null;
  const { kind, facts } = error;
  if (kind === 'unreachable') return RETRY_AFTER_SECONDS_DEFAULT;
  const seconds = facts.retryAfterSeconds;
  return kind === 'unavailable' && seconds !== undefined && seconds <= RETRY_AFTER_SECONDS_MAX
    ? seconds
    : null;
}
