import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onceClosed } from './once-closed.js';
import { isMcpRequest } from '../mcp/is-mcp-request.js';
import { mcpLabelsOf } from '../mcp/mcp-labels-of.js';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { MinuteBudget } from '../usage/minute-budget.js';
import { usageOfRequest } from '../usage/usage-of-request.js';
import type { ServerParts } from '../parts/server-parts.js';

/** The label of requests that no route took. */
const NO_ROUTE = 'none';
/**
 * Refused requests of one key that are recorded in a minute; those beyond are in the metrics alone. Refusing costs the
 * database nothing, and a program that goes on asking after its quota is spent must not turn that into writes.
 */
const REFUSALS_RECORDED_PER_MINUTE = 60;

/**
 * Watches every answered request: counts it, records the usage of the key that it was made with, and writes one log
 * line, at `debug`, or `error` when the answer was a fault of ours. Query strings are not logged.
 *
 * A request whose client does not wait for the answer is watched like any other: what it asked for was done and paid.
 */
export function observeRequests(instance: FastifyInstance, parts: ObservingParts): void {
  const observe = makeObserver(parts);
  instance.decorateRequest('refusalCode', undefined);
  instance.decorateRequest('refusedOwner', undefined);
  instance.decorateRequest('isObserved', false);
  // Not `onResponse`, which Fastify leaves out when the client is gone. An answer that fails is sent a second time.
  instance.addHook('onSend', (request: ObservableRequest, reply, payload, done) => {
    if (!request.isObserved) onceClosed(reply.raw, () => observe(request, reply));
    request.isObserved = true;
    done(null, payload);
  });
}

/** A request that knows whether it is watched already. */
type ObservableRequest = FastifyRequest & { isObserved?: boolean };

type ObservingParts = Pick<ServerParts, 'metrics' | 'usage' | 'logger' | 'context'>;

function makeObserver({ metrics, usage, logger, context }: ObservingParts) {
  const budget = new MinuteBudget(REFUSALS_RECORDED_PER_MINUTE);
  return (request: FastifyRequest & RefusableRequest, reply: FastifyReply): void => {
    const route = request.routeOptions.url ?? NO_ROUTE;
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (isMcpRequest(request)) metrics.countMcpMessage(mcpLabelsOf(request, reply.statusCode));
    const now = context.clock();
    const record = usageOfRequest(request, reply, now);
    if (record !== null && (record.cost > 0 || record.outcome === 'ok' || budget.take(record.keyId, now))) {
      usage.record(record);
    }
    const level = reply.statusCode === 500 ? 'error' : 'debug';
    if (logger.isLevelEnabled(level)) {
      logger[level](
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          keyId: record?.keyId,
          code: request.refusalCode,
        },
        'answered',
      );
    }
  };
}
