import type { FastifyInstance, FastifyRequest } from 'fastify';
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

/** What protects any answer, whatever it holds. */
const ALWAYS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // Filters of old browsers, which could be turned against a page.
  'x-xss-protection': '0',
};
const HTTPS_ALONE = { 'strict-transport-security': 'max-age=31536000' };

/**
 * Adds the protective headers to every answer: no content may run, be framed or be sniffed, except what the pages
 * of our own documentation load from this server. Answers of `/v1`, of MCP and of no route at all are never stored by a
 * cache.
 *
 * They are the same for every answer of a kind, so they are put together once.
 *
 * @param secureSite - Whether people come over https; only then is the browser told to insist on it.
 * @see https://owasp.org/www-project-secure-headers/
 */
export function addSecurityHeaders(instance: FastifyInstance, secureSite: boolean): void {
  const common = { ...ALWAYS, ...(secureSite ? HTTPS_ALONE : {}), 'content-security-policy': NOTHING };
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

/** By the route, not the address: one route can be asked for by several spellings. */
function kindOf(request: FastifyRequest): 'docs' | 'interface' | 'other' {
  const { url, config } = request.routeOptions;
  if (url === undefined || url.startsWith('/v1/') || (config as RouteFacts).surface === 'mcp')
    return 'interface';
  return url.startsWith(API_DOCS_PATH) ? 'docs' : 'other';
}
