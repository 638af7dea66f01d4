import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TrustDecision } from './trust.js';

/** What a request id from outside must look like; anything else is replaced by one of ours. */
export const REQUEST_ID_PATTERN = /^[A-Za-z0-9._:-]{8,64}$/;

/**
 * Makes the function that names each request: a fresh UUID, or, from a trusted proxy alone, the id that it sent.
 *
 * Ids of strangers are not taken over, so nobody can write text of their choice into our logs or pass for another's
 * request.
 */
export function requestIdMaker(
  trust: TrustDecision,
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string {
  return ({ headers, socket }) => {
    const given = headers['x-request-id'];
    if (typeof given !== 'string' || !REQUEST_ID_PATTERN.test(given)) return randomUUID();
    return trust(socket.remoteAddress, 0) ? given : randomUUID();
  };
}
