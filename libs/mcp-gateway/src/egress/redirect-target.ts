import type { EgressReply } from './egress-reply.js';

/** Where a redirect leads: a URL to go to, or why it is not gone to. */
export type RedirectTarget =
  { readonly followed: URL } | { readonly followed: null; readonly problem: string };

/** Redirects that keep the method and the body; no other may be followed with a POST. */
const KEEPING: ReadonlySet<number> = new Set([307, 308]);

const ORIGIN_LENGTH_SHOWN = 200;

/**
 * Reads whether an answer points elsewhere.
 *
 * @returns null: it does not. Followed is only 307 or 308 within the origin, without user name or password in the URL;
 *   for all else the problem names the origin that the upstream pointed to, never a path or query.
 */
export function redirectTarget(from: URL, reply: EgressReply): RedirectTarget | null {
  const location = reply.header('location');
  if (reply.status < 300 || reply.status > 399 || reply.status === 304 || location === null) return null;
  if (!URL.canParse(location, from.href))
    return { followed: null, problem: `${from.host} redirects to no URL.` };
  const target = new URL(location, from.href);
  const stays = target.origin === from.origin && target.username === '' && target.password === '';
  if (stays && KEEPING.has(reply.status)) return { followed: target };
  const origin = target.origin === 'null' ? target.protocol : target.origin.slice(0, ORIGIN_LENGTH_SHOWN);
  return { followed: null, problem: `${from.host} redirects to ${origin}, which is not followed.` };
}
