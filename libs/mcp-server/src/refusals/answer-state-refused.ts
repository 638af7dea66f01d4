import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answerRefused, type Answer } from '../face/answer.js';
import { answerToolRefused } from './answer-tool-refused.js';
import type { RefusalTextOptions } from './refusal-text.js';

/**
 * Makes what refuses a call that came with a request state: a state that is not good is an error of the protocol, as
 * MCP demands of servers, and everything else a result that a model can read.
 */
export function answerStateRefused(texts: RefusalTextOptions): (refusal: Refusal) => Answer<CallToolResult> {
  return (refusal) =>
    refusal.code === 'confirmation_invalid'
      ? answerRefused(refusal, texts)
      : answerToolRefused(texts)(refusal);
}
