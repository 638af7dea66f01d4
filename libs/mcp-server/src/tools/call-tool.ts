import {
  ProtocolError,
  ProtocolErrorCode,
  type CallToolRequest,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { explainRefusal, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { rightsOf, type Outcome } from '@paretostudio/studio';
import { answer, answerError, type Answer } from '../face/answer.js';
import type { Serving } from '../face/serving.js';
import { refusalResult } from '../refusals/refusal-result.js';
import { noteOfResult } from './note-of-result.js';
import { toolResult } from './tool-result.js';

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Runs the operation of a tool.
 *
 * A tool that does not exist and one that the caller may not call are answered alike; that is decided here as for the
 * list, and once more by the studio.
 */
export async function callTool(
  serving: Serving,
  params: CallToolRequest['params'],
  ctx: ServerContext,
): Promise<Answer<CallToolResult | InputRequiredResult>> {
  void ctx;
  const { studio, caller, tools } = serving;
  const tool = tools.find(({ name }) => name === params.name);
  const refused = explainRefusal(rightsOf(caller), STUDIO_ACTIONS, params.name);
  if (tool === undefined || refused !== null) {
    return unknownTool(params.name, tool === undefined ? 'not_found' : (refused?.code ?? 'not_found'));
  }
  return answerOutcome(serving, await studio.call(tool.name, caller, params.arguments ?? {}));
}

/** Puts what an operation answered into the answer of its tool. */
function answerOutcome(serving: Serving, outcome: Outcome<object>): Answer<CallToolResult> {
  if (!outcome.ok) return answer(refusalResult(outcome.refusal, serving.texts), outcome.refusal.code);
  return answer(toolResult(outcome.value, noteOfResult(outcome.value)));
}

function unknownTool(
  name: string,
  outcome: 'not_found' | 'permission_denied' | 'plan_required',
): Answer<never> {
  const message = `Unknown tool: ${name.slice(0, NAME_SHOWN_MAX)}`;
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), outcome);
}
