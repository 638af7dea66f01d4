import type { HeaderFields } from '@paretostudio/admission';
import type { HttpRequest } from './http-request.js';

const AUTHORIZATION = 'authorization';

/**
 * Gives the headers to read a credential from, with a repeated `Authorization` kept visible.
 *
 * Node keeps the first and drops the rest unseen, while a proxy in front may have looked at another one. `X-API-Key`
 * needs no care: Node joins its repetitions with a comma.
 */
export function credentialHeaders(req: HttpRequest): HeaderFields {
  const rawHeaders = req.rawHeaders ?? req.raw?.rawHeaders;
  if (rawHeaders === undefined) return req.headers;
  let first: string | undefined;
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length !== AUTHORIZATION.length || name.toLowerCase() !== AUTHORIZATION) continue;
    const value = rawHeaders[at + 1] ?? '';
    if (first !== undefined) return { ...req.headers, [AUTHORIZATION]: [first, value] };
    first = value;
  }
  return req.headers;
}
