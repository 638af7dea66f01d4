import { readPolicy } from './allow-list.js';
import type { EgressPolicy } from './egress-policy.js';
import { explainUrl } from './explain-url.js';

/** The most characters that the URL of an upstream may have. */
export const UPSTREAM_URL_LENGTH_MAX = 2_048;

/**
 * Says what is against saving a URL as that of an upstream.
 *
 * Asks no resolver: a name that leads to a blocked address passes here and is refused whenever it is dialled.
 *
 * @param url - As a person typed it; untrusted.
 * @param policy - What may be reached besides public https.
 * @returns null: nothing is against it. Otherwise one sentence for that person: another scheme than https (http is for
 *   listed addresses and, where any are listed, for names), user name or password, fragment, length, a port of another
 *   protocol, a literal address that is blocked however it is spelt, a name of loopback or of a metadata service.
 * @throws {@link RangeError} If the policy holds an entry that is no CIDR.
 */
export function explainUpstreamUrl(url: string, policy: EgressPolicy): string | null {
  if (url.length > UPSTREAM_URL_LENGTH_MAX) {
    return `The URL is longer than ${UPSTREAM_URL_LENGTH_MAX} characters.`;
  }
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) return 'This is no URL; it must begin with https:// and a host.';
  if (url.includes('#')) return 'The URL must not hold a fragment.';
  return explainUrl(parsed, readPolicy(policy));
}
