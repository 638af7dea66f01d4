import type { LinkAnswer } from '../links/link.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import { readCallResult } from './read-call-result.js';
import { readProtocolError } from './read-protocol-error.js';

/**
 * Reads the answer of a legacy upstream to a call; each is the last one.
 *
 * @throws UpstreamError `invalid_answer` If it is no result of a tool.
 */
export function readLegacyAnswer(answer: LinkAnswer): UpstreamAnswer {
  return answer.ok ? readCallResult(answer.result) : readProtocolError(answer);
}
