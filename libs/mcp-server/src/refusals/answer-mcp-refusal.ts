import type { Refusal } from '@paretostudio/admission';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import { refusalErrorCode } from './refusal-error.js';
import { refusalMeta } from './refusal-meta.js';
import { refusalResult } from './refusal-result.js';
import { refusalText, type RefusalTextOptions } from './refusal-text.js';

/** A refusal of admission as an MCP client understands it. */
export interface McpRefusalAnswer {
  /** HTTP status. */
  readonly status: number;
  /** JSON body: one JSON-RPC response. */
  readonly body: object;
}

/** The methods that are operations, and so may find a quota spent. */
const OPERATION_METHODS: ReadonlySet<string | null> = new Set([
  'tools/call',
  'prompts/get',
  'resources/read',
]);

/**
 * Turns a refusal of admission into the answer of an operation, so that a model can explain a spent quota and the
 * client stays connected: an error result for `tools/call`, a JSON-RPC error for `prompts/get` and `resources/read`.
 *
 * @param facts - Of the message that was refused.
 * @returns The answer; null when HTTP has to say it: for every other method, and for every refusal but a spent quota
 *   or burst. Credentials, networks and outages are no matter of one operation.
 */
export function answerMcpRefusal(
  facts: McpMessageFacts,
  refusal: Refusal,
  options: RefusalTextOptions = {},
): McpRefusalAnswer | null {
  if (facts.kind !== 'request' || !OPERATION_METHODS.has(facts.method)) return null;
  if (refusal.code !== 'quota_exceeded' && refusal.code !== 'burst_exceeded') return null;
  return { status: 200, body: { jsonrpc: '2.0', id: facts.id, ...answerOf(facts, refusal, options) } };
}

function answerOf(facts: McpMessageFacts, refusal: Refusal, options: RefusalTextOptions): object {
  if (facts.method === 'tools/call') {
    const result = refusalResult(refusal, options);
    return { result: facts.era === 'modern' ? { resultType: 'complete', ...result } : result };
  }
  const error = {
    code: refusalErrorCode(refusal.code),
    message: refusalText(refusal, options),
    data: refusalMeta(refusal),
  };
  return { error };
}
