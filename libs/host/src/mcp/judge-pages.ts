import type { IncomingHttpHeaders } from 'node:http';
import { isForeignOrigin } from '@paretostudio/admission';
import type { FastifyInstance } from 'fastify';
import { ownOrigins } from '../config/own-origins.js';
import type { Config } from '../config/read-config.js';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { makeHostCheck } from './host-check.js';
import { isMcpRequest } from './is-mcp-request.js';
import { invalidRequest } from './json-rpc-refusal.js';

/**
 * Judges, before anything else of a request for MCP is looked at, whether a browser page may have sent it: first the
 * `Host`, then the `Origin`. Programs send no `Origin` and pass; our own pages and the listed extensions pass.
 *
 * A refusal is a 403 with a JSON-RPC error; no body is read and no key is asked for.
 */
export function judgePages(
  instance: FastifyInstance,
  config: Pick<Config, 'host' | 'publicUrl' | 'port' | 'extensionOrigins'>,
): void {
  const isHostFine = makeHostCheck(config);
  const origins = [...ownOrigins(config), ...config.extensionOrigins];
  const reasonAgainst = ({ host, origin }: IncomingHttpHeaders) => {
    if (!isHostFine(host)) return HOST_REFUSED;
    return isForeignOrigin(origin, origins) ? ORIGIN_REFUSED : null;
  };
  instance.addHook('onRequest', (request, reply, done) => {
    if (!isMcpRequest(request)) return done();
    const reason = reasonAgainst(request.headers);
    if (reason === null) return done();
    (request as RefusableRequest).refusalCode = 'browser_origin_refused';
    void reply.code(403).send(invalidRequest(reason));
  });
}

const HOST_REFUSED =
  'The Host of this request is none that this server is reached under. Its operator can name it in PUBLIC_URL.';
const ORIGIN_REFUSED =
  'The request was sent by a browser page of another origin. Browser extensions can be listed in EXTENSION_ORIGINS.';
