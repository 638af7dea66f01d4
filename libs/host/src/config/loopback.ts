import { isIPv4 } from 'node:net';

/**
 * Whether a host name or address can only mean this machine: `localhost`, 127.0.0.0/8 or ::1.
 *
 * @param host - Without a port; an IPv6 address with or without brackets.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  const address = name.startsWith('::ffff:') ? name.slice('::ffff:'.length) : name;
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}
