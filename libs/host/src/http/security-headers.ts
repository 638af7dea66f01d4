import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { RouteFacts } from '../usage/route-facts.js';

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
 * They are the same for every answer of a kind, so helmet is asked for them once.
 *
 * @param secureSite - Whether people come over https; only then is the browser told to insist on it.
 */
export function addSecurityHeaders(instance: FastifyInstance, secureSite: boolean): void {
  const common = {
    ...headersOf({
      contentSecurityPolicy: false,
      strictTransportSecurity: secureSite ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    }),
    'content-security-policy': NOTHING,
  };
  const headers = {
    docs: { ...common, 'content-security-policy': DOCS_PAGE },
    interface: { ...common, 'cache-control': 'no-store' },
    other: common,
  };
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers[kindOf(request)]).header('x-request-id', request.id);
    done();
  });
}

/** What helmet sets on an answer. */
function headersOf(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error;
  });
  return headers;
}

/** By the route, not the address: one route can be asked for by several spellings. */
function kindOf(request: FastifyRequest): 'docs' | 'interface' | 'other' {
  const { url, config } = request.routeOptions;
  if (url === undefined || url.startsWith('/v1/') || (config as RouteFacts).surface === 'mcp')
    return 'interface';
  return url.startsWith(API_DOCS_PATH) ? 'docs' : 'other';
}
