import { answered } from '../face/answered.js';
import type { McpAnswer } from '../face/mcp-face.js';
import type { Serving } from '../face/serving.js';
import type { DirectCall } from '../direct/find-direct-call.js';
import { writeDirectAnswer } from '../direct/write-direct-answer.js';
import { answerToolRefused } from '../refusals/answer-tool-refused.js';
import { answerOutcome } from './tools/answer-outcome.js';
import { findTool } from './tools/find-tool.js';

/**
 * Runs a tool of the studio that needs no confirmation, and answers as the SDK would. Progress is never told by those,
 * so that its token is as good as none.
 *
 * @returns Null, and nothing has run, when the caller has no such tool or a person has to confirm it.
 */
export async function answerDirectly(serving: Serving, call: DirectCall): Promise<McpAnswer | null> {
  const found = findTool(serving, call.name);
  if (!found.ok || found.tool.action.hints.destructive) return null;
  const { name } = found.tool;
  const { studio, caller, texts, onError, report, identity } = serving;
  report.note({ action: name });
  const answering = { report, onError, refuse: answerToolRefused(texts) };
  return writeDirectAnswer({ call, identity, report }, () =>
    answered(answering, async () => answerOutcome(serving, await studio.call(name, caller, call.args))),
  );
}
