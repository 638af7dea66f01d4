import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answerError, type Answer } from '../face/answer.js';

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Answers the getting of a prompt that there is not for this caller, whether it is absent or forbidden.
 *
 * @param name - Untrusted.
 * @param outcome - What is recorded, which the caller is not told.
 */
export function answerUnknownPrompt(name: string, outcome: Refusal['code']): Answer<never> {
  const message = `Unknown prompt: ${name.slice(0, NAME_SHOWN_MAX)}`;
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), outcome);
}
