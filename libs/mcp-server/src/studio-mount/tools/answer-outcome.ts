import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Outcome } from '@paretostudio/studio';
import { answer, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { answerToolRefused } from '../../refusals/answer-tool-refused.js';
import { noteOfResult } from './note-of-result.js';
import { toolResult } from './tool-result.js';

/** Puts what an operation answered into the result of its tool. */
export function answerOutcome({ texts }: Serving, outcome: Outcome<object>): Answer<CallToolResult> {
  if (!outcome.ok) return answerToolRefused(texts)(outcome.refusal);
  return answer(toolResult(outcome.value, noteOfResult(outcome.value)));
}
