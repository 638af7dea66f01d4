import {
  ProtocolError,
  ProtocolErrorCode,
  type JSONRPCRequest,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { answerError } from '../../face/answer.js';
import type { Run } from '../../face/run.js';
import { abilitiesOf, NO_ABILITIES } from '../../messages/client-abilities.js';
import { isRecord } from '../../messages/is-record.js';
import { answerToolRefused } from '../../refusals/answer-tool-refused.js';
import type { TargetServing } from '../target-serving.js';
import { callTargetTool, type TargetToolCall } from './call-target-tool.js';
import { relayProgress } from './relay-progress.js';

/**
 * Puts up what calls a tool of a target.
 *
 * As the fallback, since the SDK would hold the result of a tool handler against its own schemas, leave out what they do
 * not know and refuse what they do not like; whether a client takes a result of an upstream is for the two of them.
 */
export function putUpToolCall(server: Server, serving: TargetServing, run: Run): void {
  server.fallbackRequestHandler = (request, ctx) =>
    run(() => {
      const call = readCall(serving, request, ctx);
      return call === null ? refuseCall() : callTargetTool(serving, call);
    }, answerToolRefused(serving.texts));
}

/** Null for what is no call of a tool by MCP. */
function readCall(
  { era }: TargetServing,
  { params }: JSONRPCRequest,
  ctx: ServerContext,
): TargetToolCall | null {
  const { name, arguments: args = {} } = params ?? {};
  if (typeof name !== 'string' || !isRecord(args)) return null;
  const { envelope, signal, inputResponses = {} } = ctx.mcpReq;
  const state: unknown = ctx.mcpReq.requestState();
  const onProgress = relayProgress(ctx);
  return {
    ...{ name, args, signal },
    abilities: era === 'modern' ? abilitiesOf(envelope) : NO_ABILITIES,
    // Whoever sends a state has paid in the first round: it is never taken for a first one, whatever it is.
    ...(state === undefined ? {} : { answer: { state: String(state), responses: inputResponses } }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}

function refuseCall() {
  const message = 'Invalid tools/call request: `name` is a text, and `arguments` an object.';
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), 'invalid_request');
}
