import { isAuthorizationServer, type ServerParts } from '@paretostudio/host';
import { OAUTH_PATHS } from '@paretostudio/oauth';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { OwnAuthorizationServer } from './own-authorization-server.js';

const ROUTES: readonly { readonly url: string; readonly method: HTTPMethods[] }[] = [
  { url: OAUTH_PATHS.metadata, method: ['GET', 'OPTIONS'] },
  { url: OAUTH_PATHS.authorize, method: ['GET'] },
  { url: `${OAUTH_PATHS.authorize}/:uid`, method: ['GET'] },
  { url: OAUTH_PATHS.token, method: ['POST', 'OPTIONS'] },
  { url: OAUTH_PATHS.register, method: ['POST', 'OPTIONS'] },
  { url: OAUTH_PATHS.revoke, method: ['POST', 'OPTIONS'] },
];

/** Serves the authorization server to programs and browsers, where this process is one. Its bodies are its own to read. */
export async function serveOAuth(
  instance: FastifyInstance,
  parts: Pick<ServerParts, 'config' | 'metrics' | 'logger'>,
  own: OwnAuthorizationServer,
): Promise<void> {
  if (!isAuthorizationServer(parts.config)) return;
  await instance.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    for (const route of ROUTES) {
      scope.route({ ...route, handler: (request, reply) => answer(parts, own, request, reply) });
    }
    done();
  });
}

async function answer(
  { metrics, logger }: Pick<ServerParts, 'metrics' | 'logger'>,
  own: OwnAuthorizationServer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const server = await own.of(request);
  reply.hijack();
  // What other answers get on their way out: protective headers, and that somebody counts them.
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.once('close', () => {
    const { method, routeOptions, id } = request;
    const route = routeOptions.url ?? '';
    const { statusCode: status } = reply.raw;
    metrics.observeRequest(method, route, status, reply.elapsedTime / 1000);
    logger.debug({ requestId: id, method, route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  await server.handle(request.raw, reply.raw, request.ip);
}
