import {
  ProtocolError,
  ProtocolErrorCode,
  type CallToolRequest,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { explainRefusal, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { rightsOf } from '@paretostudio/studio';
import { answerError, type Answer } from '../face/answer.js';
import type { Serving } from '../face/serving.js';
import { answerOutcome } from './answer-outcome.js';
import { callDestructiveTool } from './call-destructive-tool.js';

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
  const { studio, caller, tools } = serving;
  const tool = tools.find(({ name }) => name === params.name);
  if (tool === undefined) return unknownTool(params.name, 'not_found');
  const refused = explainRefusal(rightsOf(caller), STUDIO_ACTIONS, tool.name);
  if (refused !== null) return unknownTool(params.name, refused.code);
  const args = params.arguments ?? {};
  if (tool.action.hints.destructive) return callDestructiveTool(serving, { tool, args, ctx });
  return answerOutcome(serving, await studio.call(tool.name, caller, args));
}

function unknownTool(name: string, outcome: Refusal['code']): Answer<never> {
  const message = `Unknown tool: ${name.slice(0, NAME_SHOWN_MAX)}`;
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), outcome);
}
