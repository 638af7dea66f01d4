import {
  ProtocolError,
  ProtocolErrorCode,
  type CallToolRequest,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answerError, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { answerOutcome } from './answer-outcome.js';
import { callDestructiveTool } from './call-destructive-tool.js';
import { findTool } from './find-tool.js';

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Runs the operation of a tool.
 *
 * A tool that does not exist and one that the caller may not call are answered alike.
 */
export async function callTool(
  serving: Serving,
  params: CallToolRequest['params'],
  ctx: ServerContext,
): Promise<Answer<CallToolResult | InputRequiredResult>> {
  const found = findTool(serving, params.name);
  if (!found.ok) return unknownTool(params.name, found.outcome);
  const { tool } = found;
  const args = params.arguments ?? {};
  if (tool.action.hints.destructive) return callDestructiveTool(serving, { tool, args, ctx });
  return answerOutcome(serving, await serving.studio.call(tool.name, serving.caller, args));
}

function unknownTool(name: string, outcome: Refusal['code']): Answer<never> {
  const message = `Unknown tool: ${name.slice(0, NAME_SHOWN_MAX)}`;
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), outcome);
}
