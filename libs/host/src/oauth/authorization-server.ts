import type { Config } from '../config/read-config.js';

/**
 * Tells whether this process is the authorization server itself: it serves REST, which sign-in and consent need, and
 * AUTHORIZATION_SERVER names nobody else.
 */
export function isAuthorizationServer({
  authorizationServer,
  publicUrl,
  surfaces,
}: Pick<Config, 'authorizationServer' | 'publicUrl' | 'surfaces'>): boolean {
  const isNamed = authorizationServer === null || authorizationServer.origin === publicUrl?.origin;
  return isNamed && surfaces.includes('rest');
}

/**
 * Writes the identifier of this process as an authorization server: the origin of PUBLIC_URL or, without one, the
 * loopback address under the port that is listened on.
 *
 * @param port - That is listened on, which PORT=0 leaves to the system.
 * @see RFC 8414, section 2
 */
export function issuerOf({ publicUrl }: Pick<Config, 'publicUrl'>, port: number): string {
  return publicUrl?.origin ?? new URL(`http://127.0.0.1:${port}`).origin;
}
