import type { Refusal } from '@paretostudio/admission';
import { isLoopbackHost } from '@paretostudio/host';

/** The part of a request that tells which page sent it. */
export interface OriginatedRequest {
  readonly method: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Decides whether a request that a browser's session stands for may change something: it must come from our own page.
 *
 * The page's origin must be that of PUBLIC_URL or, without one, the loopback origin that the request itself went to;
 * a name that merely points to loopback is not enough. A program sends neither `Origin` nor `Sec-Fetch-Site` and
 * passes. Requests that change nothing are not looked at.
 *
 * @returns `browser_origin_refused`, or null when it may.
 */
export function refuseForeignPage(request: OriginatedRequest, publicUrl: URL | null): Refusal | null {
  if (SAFE_METHODS.has(request.method)) return null;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') return refusal('The browser says that a page of another site sent it.');
  if (site === 'same-site' && origin === undefined) {
    return refusal('The browser says that a page under another name of this site sent it.');
  }
  if (origin === undefined) return null;
  if (typeof origin === 'string' && isOurs(origin, host, publicUrl)) return null;
  return refusal(
    publicUrl === null
      ? 'It came from a page of another origin. Set PUBLIC_URL when people reach this server under a name.'
      : 'It came from a page of another origin.',
  );
}

function isOurs(origin: string, host: string | string[] | undefined, publicUrl: URL | null): boolean {
  if (publicUrl !== null) return origin.toLowerCase() === publicUrl.origin;
  if (typeof host !== 'string' || !URL.canParse(`http://${host}`)) return false;
  const own = new URL(`http://${host}`);
  return isLoopbackHost(own.hostname) && origin.toLowerCase() === own.origin;
}

function refusal(reason: string): Refusal {
  return { code: 'browser_origin_refused', detail: `A session may not be used for this request. ${reason}` };
}
