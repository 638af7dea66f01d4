import type { NewUsageRecord } from '@paretostudio/entities';
import { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientAddressOf } from '../http/visit-of.js';
import type { RouteFacts } from './route-facts.js';
import type { RefusableRequest } from '../problems/problem.filter.js';

/** A route that no action stands behind is recorded under this name. */
const NO_ACTION = 'none';

/**
 * Tells what to record of an answered request; null when it was not made with a key that is known.
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
  const { action } = request.routeOptions.config as RouteFacts;
  const durationMs = Math.round(reply.elapsedTime);
  return {
    accountId: owner.accountId,
    keyId: owner.keyId,
    memberId: owner.memberId,
    at: admitted?.at ?? new Date(now.getTime() - durationMs),
    surface: 'rest',
    action: action ?? NO_ACTION,
    outcome: request.refusalCode ?? (reply.statusCode < 400 ? 'ok' : String(reply.statusCode)),
    status: reply.statusCode,
    cost: admitted === null ? 0 : costOf(action),
    durationMs,
    requestId: request.id,
    address: clientAddressOf(request),
  };
}

function costOf(action: string | undefined): number {
  const known: { readonly [name: string]: { readonly cost: number } } = STUDIO_ACTIONS.actions;
  return (action === undefined ? undefined : known[action]?.cost) ?? 1;
}
