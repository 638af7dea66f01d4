import type { DirectCall } from '../../direct/find-direct-call.js';
import { writeDirectAnswer } from '../../direct/write-direct-answer.js';
import { answered } from '../../face/answered.js';
import type { McpAnswer } from '../../face/mcp-face.js';
import { answerToolRefused } from '../../refusals/answer-tool-refused.js';
import type { TargetServing } from '../target-serving.js';
import { callTargetTool } from './call-target-tool.js';

/**
 * Calls a tool of a target and answers as the SDK would.
 *
 * @returns Null, and nothing has run, when the client wants to be told of the progress.
 */
export async function answerDirectly(serving: TargetServing, call: DirectCall): Promise<McpAnswer | null> {
  if (call.wantsProgress) return null;
  const { identity, report, texts, onError, signal } = serving;
  const { name, args, abilities } = call;
  const answering = { report, onError, refuse: answerToolRefused(texts) };
  return writeDirectAnswer({ call, identity, report }, () =>
    answered(answering, () =>
      callTargetTool(serving, { name, args, abilities, ...(signal === undefined ? {} : { signal }) }),
    ),
  );
}
