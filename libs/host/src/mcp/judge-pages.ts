import type { IncomingHttpHeaders } from 'node:http';
import { isForeignOrigin } from '@paretostudio/admission';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ownOrigins } from '../config/own-origins.js';
import type { Config } from '../config/read-config.js';
import { takesAccessTokens } from '../oauth/access-tokens-of.js';
import { resourceNameOfPath } from '../oauth/resources.js';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { makeHostCheck } from './host-check.js';
import { isMcpRequest } from './is-mcp-request.js';
import { invalidRequest } from './json-rpc-refusal.js';
import { answerPreflight, isPreflight, letPageRead, mayAnyPageSend } from './pages-with-tokens.js';

/** What the judgement depends on. */
export type JudgingConfig = Pick<
  Config,
  'host' | 'publicUrl' | 'port' | 'extensionOrigins' | 'authorizationServer' | 'surfaces'
>;

/**
 * Judges, before anything else of a request for MCP is looked at, whether a browser page may have sent it: first the
 * `Host`, then the `Origin`. Programs send no `Origin` and pass; our own pages and the listed extensions pass. Where
 * access tokens are taken, a page from anywhere passes with one, or with nothing, and may read the answer; with a key
 * it never does.
 *
 * A refusal is a 403 with a JSON-RPC error; no body is read and no key is asked for.
 */
export function judgePages(instance: FastifyInstance, config: JudgingConfig): void {
  const isHostFine = makeHostCheck(config);
  const origins = [...ownOrigins(config), ...config.extensionOrigins];
  const takesTokens = takesAccessTokens(config);
  const isOpenTo = (headers: IncomingHttpHeaders) => takesTokens && mayAnyPageSend(headers);
  const reasonAgainst = ({ headers }: FastifyRequest) => {
    if (!isHostFine(headers.host)) return HOST_REFUSED;
    return isForeignOrigin(headers.origin, origins) && !isOpenTo(headers) ? ORIGIN_REFUSED : null;
  };
  instance.addHook('onRequest', (request, reply, done) => {
    const isAsking = takesTokens && isPreflightOfMcp(request);
    if (!isAsking && !isMcpRequest(request)) return done();
    const reason = reasonAgainst(request);
    if (reason !== null) return refuse(request, reply, reason);
    const { origin } = request.headers;
    if (takesTokens) reply.header('vary', 'Origin');
    if (origin !== undefined && isOpenTo(request.headers)) letPageRead(reply, origin);
    return isAsking ? answerPreflight(request, reply) : done();
  });
}

/** No route takes it: a preflight is known by its address. */
function isPreflightOfMcp(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  return isPreflight(request) && (resourceNameOfPath(path)?.startsWith('mcp') ?? false);
}

function refuse(request: FastifyRequest, reply: FastifyReply, reason: string): void {
  (request as RefusableRequest).refusalCode = 'browser_origin_refused';
  void reply.code(403).send(invalidRequest(reason));
}

const HOST_REFUSED =
  'The Host of this request is none that this server is reached under. Its operator can name it in PUBLIC_URL.';
const ORIGIN_REFUSED =
  'The request was sent by a browser page of another origin. Browser extensions can be listed in EXTENSION_ORIGINS.';
