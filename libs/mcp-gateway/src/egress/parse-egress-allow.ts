import { readRange } from './allow-list.js';
import type { EgressPolicy } from './egress-policy.js';

/** A policy, or one sentence on why the text is none. */
export type ParsedEgressAllow =
  { readonly ok: true; readonly value: EgressPolicy } | { readonly ok: false; readonly problem: string };

/** The most entries that an allow list may have: each is compared with each address that is dialled. */
export const EGRESS_ALLOW_MAX = 256;

/**
 * Reads what may be reached besides public https from one line of configuration.
 *
 * @param text - CIDRs and single addresses of IPv4 and IPv6 (`10.1.0.0/16, ::1`), joined by commas; white space around
 *   an entry is ignored. Empty allows nothing more. Host names are refused: what they mean is not the operator's to say.
 * @returns The policy with every entry as a CIDR in its shortest spelling, mapped IPv6 as the IPv4 that it is, none
 *   twice; or a sentence that counts entries from 1 and repeats none of them.
 */
export function parseEgressAllow(text: string): ParsedEgressAllow {
  if (text.trim() === '') return { ok: true, value: { allow: [] } };
  const entries = text.split(',').map((entry) => entry.trim());
  if (entries.length > EGRESS_ALLOW_MAX) {
    return { ok: false, problem: `The list has more than ${EGRESS_ALLOW_MAX} entries.` };
  }
  const allow = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const range = readRange(entry);
    if (range === null) return { ok: false, problem: explain(index + 1) };
    allow.add(`${range[0].toString()}/${range[1]}`);
  }
  return { ok: true, value: { allow: [...allow] } };
}

function explain(position: number): string {
  return `Entry ${position} is neither an IP address nor a CIDR without bits behind its prefix, like 10.1.0.0/16 or ::1.`;
}
