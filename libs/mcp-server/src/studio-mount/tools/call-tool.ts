import type {
  CallToolRequest,
  CallToolResult,
  InputRequiredResult,
  ServerContext,
} from '@modelcontextprotocol/server';
import type { Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { answerUnknownTool } from '../../refusals/answer-unknown-tool.js';
import { answerOutcome } from './answer-outcome.js';
import { callDestructiveTool } from './call-destructive-tool.js';
import { findTool } from './find-tool.js';

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
  if (!found.ok) return answerUnknownTool(params.name, found.outcome);
  const { tool } = found;
  const args = params.arguments ?? {};
  if (tool.action.hints.destructive) return callDestructiveTool(serving, { tool, args, ctx });
  return answerOutcome(serving, await serving.studio.call(tool.name, serving.caller, args));
}
