import { BlockList, isIP, isIPv4 } from 'node:net';
import type { TrustProxy } from '../config/parsers.js';

/** Whether what the peer at `address` says about its client is believed; hop 0 is the peer of the socket. */
export type TrustDecision = (address: string | undefined, hop: number) => boolean;

/**
 * Turns the `TRUST_PROXY` setting into the decision that Fastify asks for each hop.
 *
 * Anything that is not an address is never trusted, whatever the setting.
 */
export function trustDecision(setting: TrustProxy): TrustDecision {
  if (setting.kind === 'none') return () => false;
  if (setting.kind === 'hops') return (address, hop) => addressOf(address) !== null && hop < setting.hops;
  const networks = blockListOf(setting.networks);
  return (address) => {
    const plain = addressOf(address);
    return plain !== null && networks.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  };
}

/**
 * Gives an address in the form that address lists use: IPv4-mapped IPv6 unmapped, a zone dropped.
 *
 * @returns Null for anything that is not an address, such as a forwarding header's `unknown`.
 */
export function addressOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const [withoutZone = ''] = text.split('%');
  const unmapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutZone)?.[1] ?? withoutZone;
  return isIP(unmapped) === 0 ? null : unmapped;
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
