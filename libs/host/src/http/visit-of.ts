import { ProblemException } from '@paretostudio/passport-api-key';
import type { Visit } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { addressOf } from './trust.js';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Tells where a request comes from: the client's address, the browser, the request's id and its `Idempotency-Key`.
 *
 * @throws {@link ProblemException} `invalid_request` for a malformed `Idempotency-Key`.
 */
export function visitOf(request: FastifyRequest): Required<Visit> {
  return {
    address: clientAddressOf(request),
    userAgent: request.headers['user-agent'] ?? null,
    requestId: request.id,
    idempotencyKey: idempotencyKeyOf(request),
  };
}

/** The client's address: the socket's, or what a trusted proxy says; null for anything that is no address. */
export function clientAddressOf(request: Pick<FastifyRequest, 'ip'>): string | null {
  return addressOf(request.ip);
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  throw new ProblemException({
    code: 'invalid_request',
    detail: 'Idempotency-Key must be 1 to 200 printable ASCII characters without spaces.',
  });
}
