import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/read-config.js';
import { takesAccessTokens } from './access-tokens-of.js';
import { issuerOf } from './authorization-server.js';
import { ownOriginOf } from './own-origin-of.js';
import { protectedResource, RESOURCE_METADATA_PATH } from './protected-resource.js';
import { type ResourceName, resourceNameOfPath } from './resources.js';

const METADATA_SECONDS = 300;

/**
 * Serves the metadata of the resources that this process serves, to programs and pages from anywhere; nothing where no
 * access tokens are taken. What is no mount, or not served here, is answered 404.
 *
 * @see RFC 9728, section 3
 */
export function serveResourceMetadata(instance: FastifyInstance, config: Config): void {
  if (!takesAccessTokens(config)) return;
  instance.route({
    method: ['GET', 'OPTIONS'],
    url: `${RESOURCE_METADATA_PATH}/*`,
    handler: (request, reply) => answer(config, request, reply),
  });
}

function answer(config: Config, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('access-control-allow-origin', '*');
  if (request.method === 'OPTIONS') {
    void reply
      .header('access-control-allow-methods', 'GET')
      // SDKs name the revision that they speak.
      .header('access-control-allow-headers', 'MCP-Protocol-Version')
      .code(204)
      .send();
    return;
  }
  const [asked = ''] = request.url.split('?');
  const path = asked.slice(RESOURCE_METADATA_PATH.length);
  const name = resourceNameOfPath(path);
  const origin = ownOriginOf(config, request);
  if (name === null || origin === null || !isServed(config, name)) return void reply.callNotFound();
  const port = request.raw.socket.localPort ?? config.port;
  const issuer = config.authorizationServer?.origin ?? issuerOf(config, port);
  void reply
    .header('cache-control', `public, max-age=${METADATA_SECONDS}`)
    .header('vary', 'Host')
    .send(protectedResource(`${origin}${path}`, name, issuer));
}

function isServed({ surfaces }: Config, name: ResourceName): boolean {
  return surfaces.includes(name === 'v1' ? 'rest' : 'mcp');
}
