const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/**
 * Writes an IP address in the one form that servers understand.
 *
 * @param address - Untrusted text, or `null` for unknown.
 * @returns IPv4 as it stands, IPv6 in its short form; `null` for what is neither, an address with a zone included.
 */
export function canonicalAddress(address: string | null): string | null {
  if (address === null || IPV4.test(address)) return address;
  if (!/^[0-9a-f:.]{2,45}$/i.test(address) || !address.includes(':')) return null;
  try {
    return new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    // No IPv6 address either: then it is unknown.
    return null;
  }
}
