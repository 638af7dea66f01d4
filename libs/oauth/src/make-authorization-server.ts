import type { EventEmitter } from 'node:events';
import { ACCESS_TOKEN_PREFIX, generateApiKey } from '@paretostudio/key-crypto';
import { isWithinOAuthLimit } from '@paretostudio/studio';
import { Provider } from 'oidc-provider';
import type { AuthorizationServer } from './authorization-server.js';
import type { AuthorizationServerOptions } from './create-authorization-server.js';
import { ClientStore } from './clients/client-store.js';
import { createMetadataFetch, fetchMetadata } from './clients/fetch-metadata.js';
import { Consents } from './consent/consents.js';
import { RequestCookie } from './consent/request-cookie.js';
import { OAuthDoor } from './http/oauth-door.js';
import { providerSettings } from './provider/provider-settings.js';

/** Puts the authorization server together; the whole of oidc-provider comes in with this file. */
export function makeAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const { context, issuer, resourceOrigins = [], onFault = () => undefined } = options;
  const isSecure = issuer.startsWith('https:');
  const cookie = new RequestCookie(isSecure);
  const origins = [...new Set([issuer, ...resourceOrigins])];
  const guarded = options.fetch ?? createMetadataFetch(context.egress);
  const provider = new Provider(
    issuer,
    providerSettings({
      context,
      clients: new ClientStore(context),
      cookie,
      issuer,
      origins,
      isSecure,
      fetchMetadata: (input, signal) => fetchMetadata(guarded.fetch, input, signal),
      mayFetch: (address) => isWithinOAuthLimit(context, 'documents', address),
    }),
  );
  makeTokensOurs(provider);
  // Addresses are made of what `makeInnerRequest` says, never of what a client does.
  provider.proxy = true;
  const events: EventEmitter = provider;
  events.on('error', onFault);
  provider.on('server_error', (_ctx, error) => onFault(error));
  const consents = new Consents({ context, provider, cookie, origins });
  const door = new OAuthDoor({ context, provider, issuer, origins, onFault });
  return {
    issuer,
    handle: (request, response, address) => door.handle(request, response, address),
    describe: (uid, browser) => consents.describe(uid, browser),
    approve: (uid, browser, permissions) => consents.approve(uid, browser, permissions),
    deny: (uid, browser) => consents.deny(uid, browser),
    close: () => (options.fetch === undefined ? guarded.close() : Promise.resolve()),
  };
}

/** Access tokens have the shape of keys under a prefix of their own, so that doors, logs and scanners know them. */
function makeTokensOurs({ AccessToken }: Provider): void {
  const prototype = AccessToken.prototype as unknown as { readonly generateTokenId: () => string };
  const { generateTokenId } = prototype;
  Object.defineProperty(prototype, 'generateTokenId', {
    value(this: object): string {
      // Called for what else it notes of the token; the id that it makes is thrown away.
      generateTokenId.call(this);
      return generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
    },
  });
}
