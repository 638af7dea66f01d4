import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isMcpRequest } from '../mcp/is-mcp-request.js';

/** Where the page that shows the REST interface stands. */
export const API_DOCS_PATH = '/docs/api';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const DOCS_PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Adds the protective headers to every answer: no content may run, be framed or be sniffed, except what the pages
 * of our own documentation load from this server. Answers of `/v1`, of MCP and of no route at all are never stored by a
 * cache.
 *
 * @param secureSite - Whether people come over https; only then is the browser told to insist on it.
 */
export async function addSecurityHeaders(instance: FastifyInstance, secureSite: boolean): Promise<void> {
  await instance.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: secureSite ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  instance.addHook('onRequest', (request, reply, done) => {
    // The route, not the address: one route can be asked for by several spellings.
    const isDocs = request.routeOptions.url?.startsWith(API_DOCS_PATH) ?? false;
    const isInterface = isOfInterface(request);
    reply.header('content-security-policy', isDocs ? DOCS_PAGE : NOTHING);
    reply.header('x-request-id', request.id);
    if (isInterface) reply.header('cache-control', 'no-store');
    done();
  });
}

function isOfInterface(request: FastifyRequest): boolean {
  const route = request.routeOptions.url;
  return route === undefined || route.startsWith('/v1/') || isMcpRequest(request);
}
