import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answerError, type Answer } from '../face/answer.js';

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Answers the call of a tool that there is not for this caller: on every mount in the same words, whether it is absent
 * or forbidden.
 *
 * @param name - Untrusted.
 * @param outcome - What is recorded, which the caller is not told.
 */
export function answerUnknownTool(name: string, outcome: Refusal['code']): Answer<never> {
  const message = `Unknown tool: ${name.slice(0, NAME_SHOWN_MAX)}`;
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), outcome);
}
