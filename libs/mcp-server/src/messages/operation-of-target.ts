import { isRecord } from './is-record.js';
import { isMcpMethod } from './mcp-method.js';
import type { MessageOperation } from './operation-of-message.js';

/** The methods that are operations. */
const OPERATIONS: ReadonlySet<string> = new Set(['tools/call', 'prompts/get', 'resources/read']);

/**
 * Tells what a request to a connection or an agent does and what it costs: an operation costs 1, everything else is
 * free. It is named by its method: which tool is meant, and whether there is one, is known when it is called.
 *
 * The second round of a question to the person is free, since the first was paid; with a state that is none of ours it
 * then executes nothing.
 */
export function operationOfTarget(method: string, params: unknown): MessageOperation {
  if (!OPERATIONS.has(method)) return { action: isMcpMethod(method) ? method : 'none', cost: 0 };
  const isSecondRound = method === 'tools/call' && isRecord(params) && Object.hasOwn(params, 'requestState');
  return { action: method, cost: isSecondRound ? 0 : 1 };
}
