import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import type { Outcome } from '@paretostudio/studio';
import { answer, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { refusalResult } from '../../refusals/refusal-result.js';
import type { RefusalTextOptions } from '../../refusals/refusal-text.js';
import { noteOfResult } from './note-of-result.js';
import { toolResult } from './tool-result.js';

/** Puts what an operation answered into the result of its tool. */
export function answerOutcome({ texts }: Serving, outcome: Outcome<object>): Answer<CallToolResult> {
  if (!outcome.ok) return answerToolRefused(texts)(outcome.refusal);
  return answer(toolResult(outcome.value, noteOfResult(outcome.value)));
}

/** Makes what answers a tool call with a refusal: a result that a model can read. */
export function answerToolRefused(texts: RefusalTextOptions): (refusal: Refusal) => Answer<CallToolResult> {
  return (refusal) => answer(refusalResult(refusal, texts), refusal.code);
}
