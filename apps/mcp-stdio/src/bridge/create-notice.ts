import type { JsonObject } from '../json.js';
import { errorResult } from './error-result.js';
import type { Handler } from './handler.js';
import { INTERNAL_ERROR, RpcError } from './rpc-error.js';

/** The one tool of a program that is not set up. */
export const NOTICE_TOOL = 'paretostudio_setup';

/**
 * Makes the handler of a program that is not set up: whatever is called answers what is wrong.
 *
 * A client that shows no errors of servers still shows tools, so the list holds one that says it; the model can pass
 * it on to its user. Everything but tools is a JSON-RPC error with the same words.
 *
 * @param problem - What is wrong and what to do, in a few sentences.
 */
export function createNotice(problem: string): Handler {
  return async (method) => {
    if (method === 'tools/list') return { tools: [noticeTool(problem)] };
    if (method === 'tools/call') return errorResult(problem, 'not-set-up');
    throw new RpcError(INTERNAL_ERROR, problem, { failure: 'not-set-up' });
  };
}

function noticeTool(problem: string): JsonObject {
  return {
    name: NOTICE_TOOL,
    title: 'ParetoStudio is not set up yet',
    description: `ParetoStudio is not set up yet, so nothing of the library is here. Tell the user: ${problem}`,
    inputSchema: { type: 'object', properties: {}, additionalProperties: false },
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}
