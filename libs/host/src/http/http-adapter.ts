import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { isSecureSite, type Config } from '../config/read-config.js';
import { answerFrameworkError } from '../problems/framework-error.js';
import { answerClientError } from './client-error.js';
import { acceptJsonAlone } from './json-body.js';
import { letExtensionsAsk } from './let-extensions-ask.js';
import {
  BODY_BYTES_MAX,
  HEADERS_MAX,
  HEADERS_TIMEOUT_MS,
  HEADER_BYTES_MAX,
  KEEP_ALIVE_TIMEOUT_MS,
  PATH_PARAMETER_LENGTH_MAX,
  REQUEST_TIMEOUT_MS,
} from './limits.js';
import type { Logger } from '../logging/logger.js';
import { refuseHeadersBeyond } from './refuse-headers-beyond.js';
import { requestIdMaker } from './request-id.js';
import { addSecurityHeaders } from './security-headers.js';
import { trustDecision } from './trust.js';
import { letClientsReadEarlyAnswers } from './linger.js';

/**
 * Makes the HTTP server under Nest with every bound that holds before a route is reached: sizes, times, JSON alone,
 * request ids, protective headers, which pages may read, and whose word about the client's address is taken.
 */
export function createHttpAdapter(
  config: Pick<Config, 'trustProxy' | 'publicUrl' | 'extensionOrigins'>,
  logger: Logger,
): FastifyAdapter {
  const trust = trustDecision(config.trustProxy);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Fastify makes each request a logger of its own, which nothing here writes to: it costs more than the guard.
    childLoggerFactory: () => logger,
    genReqId: requestIdMaker(trust),
    trustProxy: config.trustProxy.kind === 'none' ? false : trust,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: { maxHeaderSize: HEADER_BYTES_MAX, headersTimeout: HEADERS_TIMEOUT_MS },
    routerOptions: { maxParamLength: PATH_PARAMETER_LENGTH_MAX },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
    skipMiddie: true,
    // A request that still comes over an open connection is served: storage ends after the last of them.
    return503OnClosing: false,
  });
  const instance = adapter.getInstance();
  acceptJsonAlone(instance);
  addSecurityHeaders(instance, isSecureSite(config));
  refuseHeadersBeyond(instance, HEADERS_MAX);
  letExtensionsAsk(instance, config.extensionOrigins);
  letClientsReadEarlyAnswers(instance);
  return adapter;
}
