import type { ProtocolError } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { refusalError } from '../refusals/refusal-error.js';
import type { RefusalTextOptions } from '../refusals/refusal-text.js';

/** What a method answers on the wire, and what is recorded of it. */
export type Answer<Result> =
  { readonly ok: true; readonly result: Result; readonly outcome: string } | AnswerError;

/** A JSON-RPC error. */
export interface AnswerError {
  readonly ok: false;
  readonly error: ProtocolError;
  readonly outcome: string;
  /** HTTP status; default 200, as JSON-RPC has it. */
  readonly status?: number;
}

/** Answers with a result; `outcome` names a refusal that the result tells of, by default there is none. */
export function answer<Result>(result: Result, outcome = 'ok'): Answer<Result> {
  return { ok: true, result, outcome };
}

/** Answers with a JSON-RPC error of one's own words, recorded under a refusal code. */
export function answerError(error: ProtocolError, outcome: Refusal['code']): AnswerError {
  return { ok: false, error, outcome };
}

/** Answers with a refusal as a JSON-RPC error. */
export function answerRefused(refusal: Refusal, texts: RefusalTextOptions): AnswerError {
  return answerError(refusalError(refusal, texts), refusal.code);
}
