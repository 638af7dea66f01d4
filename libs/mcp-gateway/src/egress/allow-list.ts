import ipaddr from 'ipaddr.js';
import type { EgressPolicy } from './egress-policy.js';

/** An address as the address library knows it. */
export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/** One entry of an allow list: an address and how many of its leading bits count. */
export type AllowedRange = readonly [IpAddress, number];

/** Leading bits of the IPv6 range in which IPv4 addresses are written as IPv6. */
const MAPPED_PREFIX = 96;

/**
 * Reads an address as a connection would use it: the IPv4 address of one that is written as mapped IPv6.
 *
 * Only the usual spellings are read, four decimal numbers or IPv6: octal, hexadecimal and shortened IPv4 are the
 * business of whoever parses URLs and never reach a connection.
 *
 * @returns null: no address, or one with a zone.
 */
export function readAddress(text: string): IpAddress | null {
  const address = readSpelling(text);
  return address === null ? null : unmapped(address, bitsOf(address))[0];
}

/**
 * Reads a CIDR or a single address.
 *
 * @returns null: neither, or bits are set behind the prefix, which is where typing errors show.
 */
export function readRange(text: string): AllowedRange | null {
  const [addressText = '', prefixText, ...rest] = text.split('/');
  const address = readSpelling(addressText);
  if (address === null || rest.length > 0) return null;
  if (prefixText === undefined) return unmapped(address, bitsOf(address));
  const prefix = Number(prefixText);
  if (!/^(0|[1-9][0-9]{0,2})$/.test(prefixText) || prefix > bitsOf(address)) return null;
  return isNetwork(address, prefix) ? unmapped(address, prefix) : null;
}

/**
 * Reads the ranges of a policy once, for many decisions.
 *
 * @throws {@link RangeError} If an entry is no CIDR.
 */
export function readPolicy(policy: EgressPolicy): readonly AllowedRange[] {
  return policy.allow.map((entry, index) => {
    const range = readRange(entry);
    if (range === null) throw new RangeError(`Entry ${index + 1} of the egress policy is no CIDR.`);
    return range;
  });
}

/** How many bits an address of this kind has. */
export function bitsOf(address: IpAddress): number {
  return address.kind() === 'ipv4' ? 32 : 128;
}

/** Says whether an address lies in a range of its own kind. */
export function isInRange(address: IpAddress, [network, prefix]: AllowedRange): boolean {
  return address.kind() === network.kind() && address.match(network, prefix);
}

function readSpelling(text: string): IpAddress | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return ipaddr.IPv6.isValid(text) && !text.includes('%') ? ipaddr.IPv6.parse(text) : null;
}

function isNetwork(address: IpAddress, prefix: number): boolean {
  return address.toByteArray().every((byte, index) => {
    const bitsKept = Math.min(8, Math.max(0, prefix - index * 8));
    return (byte & (0xff >> bitsKept)) === 0;
  });
}

function unmapped(address: IpAddress, prefix: number): AllowedRange {
  if (!(address instanceof ipaddr.IPv6) || !address.isIPv4MappedAddress() || prefix < MAPPED_PREFIX) {
    return [address, prefix];
  }
  return [address.toIPv4Address(), prefix - MAPPED_PREFIX];
}
