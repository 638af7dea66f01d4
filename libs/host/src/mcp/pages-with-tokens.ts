import type { IncomingHttpHeaders } from 'node:http';
import { ACCESS_TOKEN_PREFIX } from '@paretostudio/key-crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const METHODS = 'GET, POST, DELETE';
/** What SDKs send beyond what every page may; fields of MCP are many, and some are named by tools. */
const REQUEST_FIELDS: ReadonlySet<string> = new Set([
  'accept',
  'authorization',
  'content-type',
  'last-event-id',
]);
const MCP_FIELD = /^mcp-[a-z0-9-]{1,100}$/;
const REQUEST_FIELDS_MAX = 32;
const ANSWER_FIELDS =
  'WWW-Authenticate, RateLimit, RateLimit-Policy, Retry-After, Mcp-Session-Id, X-Request-Id';
const PREFLIGHT_SECONDS = 600;
const TOKEN = new RegExp(`^bearer[ \\t]+${ACCESS_TOKEN_PREFIX}`, 'i');

/**
 * Tells whether a request carries nothing that a page of somebody else must not hold: an access token, which was given
 * to that very app, or no credential at all.
 */
export function mayAnyPageSend({ authorization, 'x-api-key': key }: IncomingHttpHeaders): boolean {
  return key === undefined && (authorization === undefined || TOKEN.test(authorization));
}

/** Lets the page that sent a request read its answer; cookies are never part of it. */
export function letPageRead(reply: FastifyReply, origin: string): void {
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', ANSWER_FIELDS);
}

/** Whether a browser asks what a page may send. */
export function isPreflight({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Answers that a page may send what MCP needs; a key in `X-API-Key` is not among it. */
export function answerPreflight({ headers }: Pick<FastifyRequest, 'headers'>, reply: FastifyReply): void {
  const asked = headers['access-control-request-headers'] ?? '';
  const names = asked.split(',', REQUEST_FIELDS_MAX).map((name) => name.trim().toLowerCase());
  const granted = names.filter((name) => REQUEST_FIELDS.has(name) || MCP_FIELD.test(name));
  void reply
    .code(204)
    .header('access-control-allow-methods', METHODS)
    .header('access-control-allow-headers', [...new Set([...REQUEST_FIELDS, ...granted])].join(', '))
    .header('access-control-max-age', PREFLIGHT_SECONDS)
    .header('vary', 'Origin, Access-Control-Request-Headers')
    .send();
}
