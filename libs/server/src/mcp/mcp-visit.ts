import { type McpMessageFacts, type McpOutcome, readMcpMessage } from '@paretostudio/mcp-server';
import type { FastifyRequest } from 'fastify';

/** What is known of a request for MCP beside what HTTP says; kept for as long as the request is. */
export interface McpVisit {
  /** Of the message in the body, before anything of it is checked. */
  readonly facts: McpMessageFacts;
  /** How the operation ended, as the face reported it; null before, and where there was none. */
  outcome: McpOutcome | null;
}

/** The part of a request that a message is read from. */
export type MessageRequest = Pick<FastifyRequest, 'method' | 'headers' | 'body'>;

const visits = new WeakMap<object, McpVisit>();

/**
 * Gives what is known of a request; its message is read once, so first asked when the body is there. Messages come by
 * POST alone: the body of any other request is none.
 */
export function mcpVisitOf(request: MessageRequest): McpVisit {
  const known = visits.get(request);
  if (known !== undefined) return known;
  const body = request.method === 'POST' ? request.body : undefined;
  const visit: McpVisit = { facts: readMcpMessage(body, request.headers), outcome: null };
  visits.set(request, visit);
  return visit;
}

/** What admission charges for a request: what its message costs. */
export function costOfMcp(request: MessageRequest): number {
  return mcpVisitOf(request).facts.cost;
}
