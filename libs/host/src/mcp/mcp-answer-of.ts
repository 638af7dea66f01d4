import type { Refusal } from '@paretostudio/admission';
import { answerMcpRefusal, type McpRefusalAnswer, type RefusalTextOptions } from '@paretostudio/mcp-server';
import type { FastifyRequest } from 'fastify';
import { BodyError } from '../http/json-body.js';
import { isMcpRequest } from './is-mcp-request.js';
import { parseError } from './json-rpc-refusal.js';
import { mcpVisitOf } from './mcp-visit.js';

/**
 * Tells how a request for MCP is refused in words that MCP clients show to people: a spent quota of an operation is
 * its result, and a body that is no JSON is a parse error.
 *
 * @returns Null where HTTP has to say it, and for requests of other routes: the answer is a problem then.
 */
export function mcpAnswerOf(
  request: FastifyRequest,
  error: unknown,
  refusal: Refusal,
  texts: RefusalTextOptions,
): McpRefusalAnswer | null {
  if (!isMcpRequest(request)) return null;
  if (error instanceof BodyError) return { status: 400, body: parseError(error.message) };
  return answerMcpRefusal(mcpVisitOf(request).facts, refusal, texts);
}
