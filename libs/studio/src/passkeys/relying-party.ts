import { isIP } from 'node:net';

/** Whom passkeys are made for: a host, and the one origin of it whose pages may use them. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Tells whom passkeys are made for under an origin of this server.
 *
 * Browsers bind passkeys to names: at a loopback address they are for `localhost` under the same port, where the console
 * is to be opened for them.
 *
 * @param publicOrigin - As of the context.
 * @returns Null where browsers have no passkeys: at other addresses than names, and over http beside loopback.
 */
export function relyingPartyOf(publicOrigin: string): RelyingParty | null {
  const url = new URL(publicOrigin);
  if (LOOPBACK_ADDRESS.test(url.hostname)) url.hostname = 'localhost';
  const { hostname, protocol, origin } = url;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (hostname.startsWith('[') || isIP(hostname) !== 0 || (protocol !== 'https:' && !isLocal)) return null;
  return { id: hostname, origin };
}
