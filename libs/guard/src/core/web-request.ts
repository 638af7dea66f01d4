import type { HttpRequest } from './http-request.js';

/** The headers that a door reads. */
const READ_HEADERS = ['authorization', 'x-api-key', 'origin'] as const;

/** Tells a WHATWG `Request`, of whichever implementation, from Node's. */
export function isWebRequest(request: HttpRequest | Request): request is Request {
  // On Node's request a header may be named "get"; its value is a text.
  return typeof request.headers.get === 'function';
}

/**
 * Reads of a WHATWG `Request` what a door looks at. Repeated headers come joined by commas, so that two credentials are
 * still seen as two; the address is left to `clientAddress`, which finds the request in `webRequest`.
 */
export function fromWebRequest(webRequest: Request): HttpRequest {
  const headers: Record<string, string> = {};
  for (const name of READ_HEADERS) {
    const value = webRequest.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { headers, url: webRequest.url, webRequest };
}
