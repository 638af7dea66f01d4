import { lookup } from 'node:dns/promises';

/**
 * Finds all addresses of a host name.
 *
 * @param hostname - A name, never an address; as a URL says it, so in lower case and ASCII.
 * @returns Every address that a connection might use, in the order in which to try them.
 */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** One address of a host. */
export interface ResolvedAddress {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

/** Asks the resolver of the operating system, hosts file included, for the addresses of both families. */
export function resolveHost(hostname: string): Promise<readonly ResolvedAddress[]> {
  return lookup(hostname, { all: true, order: 'verbatim' });
}
