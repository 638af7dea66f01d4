import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { RefusalBudget } from '../usage/refusal-budget.js';
import { callOfRequest } from '../usage/call-of-request.js';
import type { RouteFacts } from '../usage/route-facts.js';
import { usageOfRequest } from '../usage/usage-of-request.js';
import type { ServerParts } from '../parts/server-parts.js';

/** The label of requests that no route took. */
const NO_ROUTE = 'none';

/**
 * Watches every answered request: counts it, records the usage of the key that it was made with, and writes one log
 * line, at `debug`, or `error` when the answer was a fault of ours. Query strings are not logged.
 */
export function observeRequests(
  instance: FastifyInstance,
  { metrics, usage, logger, context }: Pick<ServerParts, 'metrics' | 'usage' | 'logger' | 'context'>,
): void {
  const budget = new RefusalBudget();
  instance.decorateRequest('refusalCode', undefined);
  instance.decorateRequest('refusedOwner', undefined);
  instance.addHook('onResponse', (request: FastifyRequest & RefusableRequest, reply: FastifyReply, done) => {
    const route = request.routeOptions.url ?? NO_ROUTE;
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (isMcp(request)) countMessage(metrics, request, reply.statusCode);
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
    done();
  });
}

function isMcp({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as RouteFacts).surface === 'mcp';
}

function countMessage(
  metrics: ServerParts['metrics'],
  request: FastifyRequest & RefusableRequest,
  status: number,
): void {
  const { action, outcome } = callOfRequest(request, status);
  metrics.countMcpMessage(action, outcome);
}
