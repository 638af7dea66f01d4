import { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import { keyCallerOf } from '@paretostudio/host';
import type { Caller } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { SessionPrincipal } from '../sessions/session-principal.js';

/**
 * Tells an operation who calls it: whoever the guard let in.
 *
 * @throws {@link TypeError} If the guard let nobody in: a public route that calls an operation.
 */
export function callerOf(request: FastifyRequest & { user?: unknown }): Caller {
  const { user } = request;
  if (user instanceof SessionPrincipal) return user.caller;
  if (user instanceof ApiKeyPrincipal) return keyCallerOf(user, request, 'rest');
  throw new TypeError('Nobody was let in: a public route has no caller.');
}
