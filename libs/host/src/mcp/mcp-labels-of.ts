import type { FastifyRequest } from 'fastify';
import type { RefusableRequest } from '../problems/problem.filter.js';
import { callOfRequest } from '../usage/call-of-request.js';
import { NOWHERE } from './mcp-target-of.js';
import { mcpVisitOf } from './mcp-visit.js';

/** What a message of MCP is counted under: few values, all of them names of ours. */
export interface McpLabels {
  readonly mount: 'studio' | 'connection' | 'agent' | 'none';
  readonly action: string;
  readonly outcome: string;
}

/** The one action that all tools of upstream servers are counted under. */
const PROXIED_TOOL = 'proxied_tool';

/**
 * Tells what an answered message of MCP is counted under.
 *
 * @param status - Of the answer.
 */
export function mcpLabelsOf(request: FastifyRequest & RefusableRequest, status: number): McpLabels {
  const { target, facts } = mcpVisitOf(request);
  const { action, outcome } = callOfRequest(request, status);
  if (target === null) return { mount: 'studio', action, outcome };
  return {
    mount: target === NOWHERE ? 'none' : target.kind,
    // Not the recorded action, which is the upstream's own name of the tool.
    action: facts.method === 'tools/call' ? PROXIED_TOOL : facts.action,
    outcome,
  };
}
