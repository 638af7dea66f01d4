import type { NewUsageRecord } from '@paretostudio/entities';
import { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientAddressOf } from '../http/visit-of.js';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { callOfRequest } from './call-of-request.js';

/**
 * Tells what to record of an answered request; null when it was not made with a key that is known, or when it asked
 * for nothing: a notification of MCP that was taken.
 *
 * @param now - When the answer was sent, by this machine's clock; an admitted request is dated by the database's.
 */
export function usageOfRequest(
  request: FastifyRequest & RefusableRequest & { user?: unknown },
  reply: FastifyReply,
  now: Date,
): (NewUsageRecord & { readonly keyId: string }) | null {
  const { user } = request;
  const admitted = user instanceof ApiKeyPrincipal ? user : null;
  const owner = admitted ?? request.refusedOwner ?? null;
  if (owner === null) return null;
  const { outcome, cost, isAsking, ...facts } = callOfRequest(request, reply.statusCode);
  if (!isAsking && outcome === 'ok') return null;
  const durationMs = Math.round(reply.elapsedTime);
  return {
    accountId: owner.accountId,
    keyId: owner.keyId,
    memberId: owner.memberId,
    at: admitted?.at ?? new Date(now.getTime() - durationMs),
    ...facts,
    outcome,
    status: reply.statusCode,
    cost: admitted === null ? 0 : cost,
    durationMs,
    requestId: request.id,
    address: clientAddressOf(request),
  };
}
