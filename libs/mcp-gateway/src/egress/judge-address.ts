import ipaddr from 'ipaddr.js';
import { bitsOf, isInRange, readAddress, type AllowedRange, type IpAddress } from './allow-list.js';

/**
 * What may be done with an address: `allowed` stands in the allow list and takes http too, `public` takes https,
 * `blocked` takes nothing.
 */
export type AddressVerdict = 'allowed' | 'public' | 'blocked';

/** What IPv6 hands out to the world so far; all else, however it is called, is no address of a public server. */
const GLOBAL_UNICAST: AllowedRange = [ipaddr.IPv6.parse('2000::'), 3];

/** Services that hand a machine's credentials to whoever asks from it, among them one at a public address. */
const METADATA = new Set(
  [
    '169.254.169.254', // AWS, Azure, Google Cloud and most others
    '169.254.170.2', // AWS, containers
    '169.254.170.23', // AWS, pods
    '168.63.129.16', // Azure, the host
    '100.100.100.200', // Alibaba Cloud
    '192.0.0.192', // Oracle Cloud
    'fd00:ec2::254', // AWS
    'fd00:ec2::23', // AWS, pods
    'fd20:ce::254', // Google Cloud
    'fe80::a9fe:a9fe', // OpenStack
  ].map((address) => ipaddr.parse(address).toNormalizedString()),
);

/** Where an IPv4 address stands in the 16 bytes of an IPv6 address that a gateway turns into it. */
const TRANSLATED: readonly { readonly range: AllowedRange; readonly at: number }[] = [
  { range: [ipaddr.IPv6.parse('64:ff9b::'), 96], at: 12 },
  { range: [ipaddr.IPv6.parse('::ffff:0:0:0'), 96], at: 12 },
  { range: [ipaddr.IPv6.parse('2002::'), 16], at: 2 },
];

/**
 * Decides whether an address may be dialled.
 *
 * Public is what the address library calls unicast, for IPv6 within 2000::/3 alone. An IPv6 address behind which a gateway
 * reaches an IPv4 address (NAT64, 6to4, SIIT) must be listed itself and lead to an IPv4 address that is not blocked.
 * A metadata service must be listed by its one address.
 *
 * @param address - In its usual spelling; a zone (`%eth0`) is not looked at. What is no address is blocked.
 * @param allow - The ranges of the policy.
 */
export function judgeAddress(address: string, allow: readonly AllowedRange[]): AddressVerdict {
  const read = readAddress(address.replace(/%.*$/s, ''));
  return read === null ? 'blocked' : judge(read, allow);
}

function judge(address: IpAddress, allow: readonly AllowedRange[]): AddressVerdict {
  const containing = allow.filter((range) => isInRange(address, range));
  if (METADATA.has(address.toNormalizedString())) {
    return containing.some(([, prefix]) => prefix === bitsOf(address)) ? 'allowed' : 'blocked';
  }
  if (containing.length > 0) return leadsToBlocked(address, allow) ? 'blocked' : 'allowed';
  return isPublic(address) ? 'public' : 'blocked';
}

function isPublic(address: IpAddress): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || isInRange(address, GLOBAL_UNICAST);
}

function leadsToBlocked(address: IpAddress, allow: readonly AllowedRange[]): boolean {
  const translated = TRANSLATED.find(({ range }) => isInRange(address, range));
  if (translated === undefined) return false;
  const octets = address.toByteArray().slice(translated.at, translated.at + 4);
  return judge(new ipaddr.IPv4(octets), allow) === 'blocked';
}
