import { isIPv4, isIPv6 } from 'node:net';

/**
 * Tells the network that stands for an address: the /24 of an IPv4 address, the /48 of an IPv6 address, in canonical
 * CIDR form (`192.0.2.0/24`, `2001:db8:7::/48`). An IPv4 address inside IPv6 counts as IPv4.
 *
 * @param address - As a socket or a proxy gave it; a zone (`%eth0`) is left out.
 * @returns Null for what is no address.
 */
export function networkOf(address: string): string | null {
  if (isIPv4(address)) return networkOfV4(address);
  const [bare = ''] = address.split('%', 1);
  if (!isIPv6(bare)) return null;
  return networkOfV6(bare);
}

function networkOfV4(address: string): string {
  return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
}

/** URLs have canonical addresses, with the longest run of zeroes as `::`. */
function networkOfV6(address: string): string {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeroes = Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...zeroes, ...after];
  if (isMappedV4(groups)) return networkOfMapped(groups);
  return `${new URL(`http://[${groups.slice(0, 3).join(':')}::]`).hostname.slice(1, -1)}/48`;
}

function isMappedV4(groups: readonly string[]): boolean {
  return groups[5] === 'ffff' && groups.slice(0, 5).every((group) => group === '0');
}

function networkOfMapped(groups: readonly string[]): string {
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return `${high >> 8}.${high & 255}.${low >> 8}.0/24`;
}
