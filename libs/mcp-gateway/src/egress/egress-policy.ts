/**
 * What may be reached besides public addresses over https.
 *
 * An address inside the list may be reached over http and https, whatever its kind: loopback, private, link-local. The
 * list never makes anything forbidden. Addresses of cloud metadata services count as listed only when the entry is that
 * one address: a wide range never opens them by accident.
 *
 * @see parseEgressAllow, which makes one of a line of configuration.
 */
export interface EgressPolicy {
  /** CIDRs of IPv4 and IPv6, each with its prefix length; empty: public https alone. */
  readonly allow: readonly string[];
}
