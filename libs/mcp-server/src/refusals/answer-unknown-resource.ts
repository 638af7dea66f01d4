import { ResourceNotFoundError } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { answerError, type Answer } from '../face/answer.js';

/** Longest part of a URI that an error repeats. */
const URI_SHOWN_MAX = 256;

/**
 * Answers the reading of what there is not for this caller, whether it is malformed, absent or forbidden.
 *
 * @param uri - Untrusted.
 * @param outcome - What is recorded, which the caller is not told.
 */
export function answerUnknownResource(uri: string, outcome: Refusal['code']): Answer<never> {
  return answerError(new ResourceNotFoundError(uri.slice(0, URI_SHOWN_MAX)), outcome);
}
