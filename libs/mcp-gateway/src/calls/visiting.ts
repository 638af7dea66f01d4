import type { Engine } from '../engine.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { Upstream } from '../types/upstream.js';
import { Visit, type VisitOptions } from './visit.js';

/**
 * Does work at an upstream within its bounds, and tells of what goes wrong.
 *
 * @throws {@link UpstreamError} As the work says; `busy`, `circuit_open` or `cancelled` if it did not begin.
 */
export async function visiting<T>(
  engine: Engine,
  upstream: Upstream,
  options: Omit<VisitOptions, 'line'>,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  return reportingFaults(engine, upstream, async () => {
    const visit = await Visit.begin({ ...options, line: engine.lines.get(upstream.id) });
    engine.visits.add(visit);
    visit.onEnd = () => engine.visits.delete(visit);
    try {
      if (engine.isClosed) throw new UpstreamError('cancelled', 'The gateway is closed.');
      const outcome = await work(visit);
      visit.succeed();
      return outcome;
    } catch (error) {
      visit.fail(error);
      if (error instanceof UpstreamError) visit.deadline.end(error);
      throw error;
    } finally {
      visit.end();
    }
  });
}

/** Tells the operator's log of each fault of an upstream; the fault goes on to the caller. */
export async function reportingFaults<T>(
  { options }: Engine,
  upstream: Upstream,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UpstreamError) {
      try {
        options.onFault?.({ upstreamId: upstream.id, reason: error.reason, error });
      } catch {
        // A log that fails does not make the fault another one.
      }
    }
    throw error;
  }
}
