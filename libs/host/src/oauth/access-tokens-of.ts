import type { AccessOptions } from '@paretostudio/guard';
import { ACCESS_TOKEN_PREFIX } from '@paretostudio/key-crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/read-config.js';
import { isAuthorizationServer } from './authorization-server.js';
import { ownOriginOf } from './own-origin-of.js';
import { metadataUrl } from './protected-resource.js';
import { resourceOfRequest } from './resource-of-request.js';
import { scopesOf } from './scopes.js';

/** Whether this process takes access tokens: it knows an authorization server, itself or another. */
export function takesAccessTokens(
  config: Pick<Config, 'authorizationServer' | 'publicUrl' | 'surfaces'>,
): boolean {
  return config.authorizationServer !== null || isAuthorizationServer(config);
}

/** Tells the guard which access tokens are taken where; null where none are. */
export function accessTokensOf(config: Config): NonNullable<AccessOptions['tokens']> | null {
  if (!takesAccessTokens(config)) return null;
  return {
    prefix: ACCESS_TOKEN_PREFIX,
    resourceOf: (req) => resourceOfRequest(req as unknown as FastifyRequest),
    challengeOf(req) {
      const request = req as unknown as FastifyRequest;
      const name = resourceOfRequest(request);
      const origin = ownOriginOf(config, request);
      if (name === null || origin === null) return null;
      const [path = ''] = request.url.split('?');
      return { resourceMetadata: metadataUrl(origin, name, path), scope: scopesOf(name).join(' ') };
    },
  };
}
