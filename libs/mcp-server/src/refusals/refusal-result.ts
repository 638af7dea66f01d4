import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { refusalMeta } from './refusal-meta.js';
import { refusalText, type RefusalTextOptions } from './refusal-text.js';

/** Answers a tool call with a refusal: an error result that a model can read and a program can tell by its code. */
export function refusalResult(refusal: Refusal, options: RefusalTextOptions = {}): CallToolResult {
  return {
    content: [{ type: 'text', text: refusalText(refusal, options) }],
    isError: true,
    _meta: { ...refusalMeta(refusal) },
  };
}
