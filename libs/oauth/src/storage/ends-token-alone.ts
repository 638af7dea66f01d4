import type { KoaContextWithOIDC } from 'oidc-provider';

/**
 * Tells whether a request ends an access token and nothing else: a client may throw one away and get another. Ending
 * the refresh token ends the connection.
 *
 * @see RFC 7009, section 2.1
 */
export function endsTokenAlone(ctx: KoaContextWithOIDC | undefined): boolean {
  return ctx?.oidc.route === 'revocation' && ctx.oidc.entities.AccessToken !== undefined;
}
