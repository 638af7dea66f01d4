import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { REFUSALS, type Refusal, type RefusalCode } from '@paretostudio/admission';
import { refusalMeta } from './refusal-meta.js';
import { refusalText, type RefusalTextOptions } from './refusal-text.js';

/**
 * Turns a refusal into the JSON-RPC error of a method that has no error results: prompts, resources, lists.
 *
 * The code is -32602 for what the client can correct in the request, otherwise the HTTP status of the refusal, which
 * is far outside the range that JSON-RPC and MCP reserve.
 */
export function refusalError(refusal: Refusal, options: RefusalTextOptions = {}): ProtocolError {
  return new ProtocolError(
    refusalErrorCode(refusal.code),
    refusalText(refusal, options),
    refusalMeta(refusal),
  );
}

/** The JSON-RPC error code of a refusal. */
export function refusalErrorCode(code: RefusalCode): number {
  return OF_THE_PARAMS.has(code) ? ProtocolErrorCode.InvalidParams : REFUSALS[code].status;
}

const OF_THE_PARAMS: ReadonlySet<RefusalCode> = new Set([
  'invalid_request',
  'not_found',
  'confirmation_invalid',
]);
