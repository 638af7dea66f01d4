import type { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import type { Caller, Surface } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { visitOf } from './visit-of.js';

/**
 * Tells an operation who calls it with a key, as admission just decided.
 *
 * @param surface - The door that the request came through.
 * @throws `ProblemException` `invalid_request` for a malformed `Idempotency-Key`.
 */
export function keyCallerOf(principal: ApiKeyPrincipal, request: FastifyRequest, surface: Surface): Caller {
  const { address, requestId, idempotencyKey } = visitOf(request);
  const caller = {
    kind: 'api-key' as const,
    accountId: principal.accountId,
    memberId: principal.memberId,
    userId: principal.userId,
    keyId: principal.keyId,
    role: principal.role,
    plan: principal.plan,
    permissions: principal.permissions,
    humanConfirmation: principal.humanConfirmation,
    surface,
    address,
    requestId,
    idempotencyKey,
    quotas: principal.quotas,
  };
  return caller;
}
