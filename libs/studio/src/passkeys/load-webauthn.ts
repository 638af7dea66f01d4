import type * as Webauthn from '@simplewebauthn/server';

/**
 * Loads the library of passkeys at the first of them: it brings all that certificates need, a quarter of a second and
 * several MiB, which a server whose people have no passkeys has no use for.
 */
export function loadWebauthn(): Promise<typeof Webauthn> {
  return import('@simplewebauthn/server');
}
