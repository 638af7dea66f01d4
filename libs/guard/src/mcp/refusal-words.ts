import { REFUSALS, type Refusal, toProblem } from '@paretostudio/admission';
import { JSON_RPC, jsonRpcError, type JsonRpcError, type JsonRpcResponse } from './json-rpc.js';
import type { McpMessage } from './mcp-message.js';

/** Key of the metadata under which the code of a refusal stands, as in the studio's own answers. */
const REFUSAL_META_KEY = 'paretostudio/refusal';

/** Key of the metadata under which the whole refusal stands, as the REST API words it. */
const PROBLEM_META_KEY = 'paretostudio/problem';

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Words a refusal as the result of a tool call, which a model reads and can explain, and a program tells by its code.
 *
 * @param accountUrl - Where a person changes the plan; null names no place.
 */
export function refusalResult(
  { id, isModern }: McpMessage,
  refusal: Refusal,
  accountUrl: string | null,
): JsonRpcResponse {
  const result = {
    ...(isModern ? { resultType: 'complete' } : {}),
    content: [{ type: 'text', text: refusalText(refusal, accountUrl) }],
    isError: true,
    _meta: refusalMeta(refusal),
  };
  return { jsonrpc: '2.0', id, result };
}

/** Words a refusal as a JSON-RPC error; its code is the refusal's HTTP status, outside what JSON-RPC and MCP reserve. */
export function refusalError(refusal: Refusal, accountUrl: string | null): JsonRpcError {
  const code = REFUSALS[refusal.code].status;
  return { code, message: refusalText(refusal, accountUrl), data: refusalMeta(refusal) };
}

/** Answers the call of a tool that there is not for this key: in the same words, whether it is absent or forbidden. */
export function unknownTool({ id, tool }: McpMessage): JsonRpcResponse {
  const message = `Unknown tool: ${(tool ?? '').slice(0, NAME_SHOWN_MAX)}`;
  return jsonRpcError(id, { code: JSON_RPC.invalidParams, message });
}

/** Answers a method that nobody declared: as the SDKs answer one that there is not. */
export function unknownMethod({ id }: McpMessage): JsonRpcResponse {
  return jsonRpcError(id, { code: JSON_RPC.methodNotFound, message: 'Method not found' });
}

function refusalText({ code, detail }: Refusal, accountUrl: string | null): string {
  const isOfPlan = code === 'quota_exceeded' || code === 'plan_required';
  return isOfPlan && accountUrl !== null ? `${detail}\nThe plan is changed at ${accountUrl}.` : detail;
}

function refusalMeta(refusal: Refusal): Readonly<Record<string, unknown>> {
  return { [REFUSAL_META_KEY]: refusal.code, [PROBLEM_META_KEY]: toProblem(refusal, null) };
}
