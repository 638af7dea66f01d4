import type { AccessCharge } from '@paretostudio/guard';
import { type McpMessageFacts, type McpOutcome, readMcpMessage } from '@paretostudio/mcp-server';
import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { FastifyRequest } from 'fastify';
import { type McpAddressee, mcpTargetOf, NOWHERE } from './mcp-target-of.js';

/** What is known of a request for MCP beside what HTTP says; kept for as long as the request is. */
export interface McpVisit {
  /** Whose tools the path asks for. */
  readonly target: McpAddressee;
  /** Of the message in the body, before anything of it is checked. */
  readonly facts: McpMessageFacts;
  /** How the operation ended, as the face reported it; null before, and where there was none. */
  outcome: McpOutcome | null;
}

/** On the request itself: a weak map of all requests costs the garbage collector more than the message costs to read. */
const VISIT = Symbol('mcp-visit');

/** The part of a request that a message is read from. */
export type MessageRequest = Pick<FastifyRequest, 'method' | 'headers' | 'body' | 'params'> & {
  [VISIT]?: McpVisit;
};

/**
 * Gives what is known of a request; its message is read once, so first asked when the body is there. Messages come by
 * POST alone: the body of any other request is none.
 */
export function mcpVisitOf(request: MessageRequest): McpVisit {
  return (request[VISIT] ??= startVisit(request));
}

function startVisit(request: MessageRequest): McpVisit {
  const target = mcpTargetOf(request);
  const body = request.method === 'POST' ? request.body : undefined;
  const facts = readMcpMessage(body, request.headers, { target: target !== null });
  return { target, facts: target === NOWHERE ? { ...facts, cost: 0 } : facts, outcome: null };
}

/** What admission charges for a request: what its message costs, and what the action in it takes of the burst. */
export function costOfMcp(request: MessageRequest): AccessCharge {
  const { action, cost } = mcpVisitOf(request).facts;
  return { cost, burst: findAction(STUDIO_ACTIONS, action)?.burst ?? 1 };
}
