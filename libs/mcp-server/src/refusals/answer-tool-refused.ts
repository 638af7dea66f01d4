import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answer, type Answer } from '../face/answer.js';
import { refusalResult } from './refusal-result.js';
import type { RefusalTextOptions } from './refusal-text.js';

/** Makes what answers a tool call with a refusal: a result that a model can read. */
export function answerToolRefused(texts: RefusalTextOptions): (refusal: Refusal) => Answer<CallToolResult> {
  return (refusal) => answer(refusalResult(refusal, texts), refusal.code);
}
