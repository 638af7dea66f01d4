import type { HttpRequest } from './http-request.js';

const IPV4_MAPPED_PREFIX = '::ffff:';

/**
 * Tells the address at the other end of the socket; forwarding headers, which anybody can write, are not read.
 *
 * @returns The address as {@link normalizeAddress} writes it, or null when the socket is already gone.
 */
export function socketAddress(req: HttpRequest): string | null {
  return normalizeAddress(req.socket?.remoteAddress);
}

/**
 * Writes an IP address as address lists compare it: an IPv4-mapped IPv6 address becomes the IPv4 address that it
 * stands for, and the zone of a link-local address is dropped.
 *
 * @returns null for an absent or empty address; anything else unchanged, unvalidated.
 */
export function normalizeAddress(address: string | null | undefined): string | null {
  if (!address) return null;
  if (address.length > IPV4_MAPPED_PREFIX.length && address.includes('.')) {
    const head = address.slice(0, IPV4_MAPPED_PREFIX.length).toLowerCase();
    if (head === IPV4_MAPPED_PREFIX) return address.slice(IPV4_MAPPED_PREFIX.length);
  }
  const zoneAt = address.indexOf('%');
  return zoneAt === -1 ? address : address.slice(0, zoneAt);
}
