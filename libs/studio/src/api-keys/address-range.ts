import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address range: a network and the length of its prefix, IPv4 never written as IPv6. */
export interface AddressRange {
  readonly network: Address;
  readonly prefixLength: number;
}

/** A range that was read, or why a text is none. */
export type AddressRangeParse =
  { readonly ok: true; readonly range: AddressRange } | { readonly ok: false; readonly message: string };

/**
 * Reads an address or a range in CIDR form.
 *
 * A single address is a range of one. IPv4 mapped into IPv6 is read as IPv4. Bits behind the prefix are refused, not
 * zeroed: `10.0.0.1/8` may be meant as the one address or as the network, and guessing wrong opens a key.
 */
export function parseAddressRange(text: string): AddressRangeParse {
  const [host = '', length, ...rest] = text.trim().split('/');
  const address = parseAddress(host);
  if (address === null || rest.length > 0) return refused('is not an address or a range such as 10.0.0.0/8');
  const bits = bitsOf(address);
  const prefixLength = length === undefined ? bits : readPrefixLength(length, bits);
  if (prefixLength === null) return refused(`has a prefix that is not a number from 0 to ${bits}`);
  const range = unmapped({ network: address, prefixLength });
  if (range === null) return refused('mixes IPv4 with other IPv6 addresses');
  const network = networkOf(range);
  if (network.toString() !== range.network.toString()) {
    return refused(`has bits behind its prefix; did you mean ${network.toString()}/${range.prefixLength}?`);
  }
  return { ok: true, range };
}

/** Writes a range in its one canonical form, such as `10.0.0.0/8` or `2001:db8::/32`. */
export function formatAddressRange(range: AddressRange): string {
  return `${range.network.toString()}/${range.prefixLength}`;
}

/** Whether every address of one range is in the other. */
export function isWithinRange(inner: AddressRange, outer: AddressRange): boolean {
  return (
    inner.network.kind() === outer.network.kind() &&
    inner.prefixLength >= outer.prefixLength &&
    inner.network.match(outer.network, outer.prefixLength)
  );
}

/** Strict: no octal, hexadecimal or shortened IPv4, no zone. */
function parseAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)
    ? ipaddr.IPv6.parse(text)
    : null;
}

function readPrefixLength(text: string, bits: number): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= bits ? Number(text) : null;
}

const MAPPED_BITS = 96;

function unmapped(range: AddressRange): AddressRange | null {
  const { network, prefixLength } = range;
  if (!(network instanceof ipaddr.IPv6) || !network.isIPv4MappedAddress()) return range;
  if (prefixLength < MAPPED_BITS) return null;
  return { network: network.toIPv4Address(), prefixLength: prefixLength - MAPPED_BITS };
}

function networkOf({ network, prefixLength }: AddressRange): Address {
  const bytes = network.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefixLength - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return ipaddr.fromByteArray(bytes);
}

function bitsOf(address: Address): number {
  return address.kind() === 'ipv4' ? 32 : 128;
}

function refused(message: string): AddressRangeParse {
  return { ok: false, message };
}
