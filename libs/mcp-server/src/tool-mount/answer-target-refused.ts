import { ProtocolError } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { NO_SUCH_TARGET } from '@paretostudio/studio';
import { answerRefused, type AnswerError } from '../face/answer.js';
import type { RefusalTextOptions } from '../refusals/refusal-text.js';

/** The JSON-RPC code and the HTTP status of a target that is not there for its caller. */
const NOT_FOUND = 404;

/**
 * Answers that a target is not there for its caller: in one way, whether it is absent, another account's or not granted.
 *
 * @param outcome - What is recorded, which the caller is not told.
 */
export function answerNotEnterable(outcome: Refusal['code'] = 'not_found'): AnswerError {
  return { ok: false, error: new ProtocolError(NOT_FOUND, NO_SUCH_TARGET), outcome, status: NOT_FOUND };
}

/** Answers with a refusal of a target as a JSON-RPC error; `not_found` means the target itself. */
export function answerTargetRefused(refusal: Refusal, texts: RefusalTextOptions): AnswerError {
  return refusal.code === 'not_found' ? answerNotEnterable() : answerRefused(refusal, texts);
}
