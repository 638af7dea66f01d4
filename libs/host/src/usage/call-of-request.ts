import type { NewUsageRecord } from '@paretostudio/entities';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { ToolUseFacts } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { mcpVisitOf } from '../mcp/mcp-visit.js';
import type { RefusableRequest } from '../problems/problem.filter.js';
import type { RouteFacts } from './route-facts.js';
import { toolUseOf } from './tool-use-note.js';

/** What a request asked for, and how that ended. */
export interface RequestedCall extends Pick<
  NewUsageRecord,
  | 'surface'
  | 'action'
  | 'outcome'
  | 'cost'
  | 'connectionId'
  | 'agentId'
  | 'clientName'
  | 'clientVersion'
  | 'protocolEra'
> {
  /** Whether anything was asked for: a message of MCP that needs no answer asks for nothing. */
  readonly isAsking: boolean;
}

/** A route that no action stands behind is recorded under this name. */
const NO_ACTION = 'none';

/**
 * Tells what a request asked for: by its route, or by its message where it came through MCP. Every name is one of ours
 * or of a tool that the account has, whatever the client sent, except what the client calls itself.
 *
 * @param status - Of the answer.
 */
export function callOfRequest(request: FastifyRequest & RefusableRequest, status: number): RequestedCall {
  const { action, surface } = request.routeOptions.config as RouteFacts;
  const refused = request.refusalCode ?? (status < 400 ? null : String(status));
  if (surface === 'mcp') return mcpCallOf(request, refused);
  const { facts, outcome } = toolUseOf(request) ?? {};
  return {
    surface: 'rest',
    action: letThrough(facts) ?? action ?? NO_ACTION,
    outcome: outcome ?? facts?.denial ?? refused ?? 'ok',
    cost: costOf(action),
    connectionId: facts?.connectionId ?? null,
    agentId: facts?.agentId ?? null,
    isAsking: true,
  };
}

/** The tool that was called; one that was denied is recorded by its target alone, as with MCP. */
function letThrough(facts: ToolUseFacts | undefined): string | null {
  return facts === undefined || facts.denial !== null ? null : facts.tool;
}

function mcpCallOf(request: FastifyRequest & RefusableRequest, refused: string | null): RequestedCall {
  const { facts, outcome } = mcpVisitOf(request);
  return {
    surface: 'mcp',
    action: outcome?.action ?? facts.action,
    outcome: request.refusalCode ?? outcome?.outcome ?? refused ?? 'ok',
    cost: facts.cost,
    connectionId: outcome?.connectionId ?? null,
    agentId: outcome?.agentId ?? null,
    clientName: facts.client?.name ?? null,
    clientVersion: facts.client?.version ?? null,
    protocolEra: facts.era,
    isAsking: facts.kind === 'request',
  };
}

function costOf(action: string | undefined): number {
  const known: { readonly [name: string]: { readonly cost: number } } = STUDIO_ACTIONS.actions;
  return (action === undefined ? undefined : known[action]?.cost) ?? 1;
}
