import { ApiKeyPrincipal, ProblemException } from '@paretostudio/passport-api-key';
import type { Caller } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { addressOf } from '../bootstrap/trust.js';
import { SessionPrincipal } from '../sessions/session-principal.js';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Tells an operation who calls it: whoever the guard let in, with the client's address and the request's id.
 *
 * @throws {@link ProblemException} `invalid_request` for a malformed `Idempotency-Key`.
 * @throws {@link TypeError} If the guard let nobody in: a public route that calls an operation.
 */
export function callerOf(request: FastifyRequest & { user?: unknown }): Caller {
  const { user } = request;
  const shared = {
    address: clientAddressOf(request),
    requestId: request.id,
    idempotencyKey: idempotencyKeyOf(request),
  };
  if (user instanceof ApiKeyPrincipal) {
    const { accountId, memberId, userId, keyId, role, plan, permissions } = user;
    return {
      kind: 'api-key',
      accountId,
      memberId,
      userId,
      keyId,
      role,
      plan,
      permissions,
      surface: 'rest',
      ...shared,
    };
  }
  if (user instanceof SessionPrincipal) {
    const { accountId, memberId, userId, role, plan, permissions } = user;
    return {
      kind: 'session',
      accountId,
      memberId,
      userId,
      keyId: null,
      role,
      plan,
      permissions,
      surface: 'console',
      ...shared,
    };
  }
  throw new TypeError('Nobody was let in: a public route has no caller.');
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
