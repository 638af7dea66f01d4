import { visibleText } from '../catalog/visible-text.js';
import type { LinkAnswer } from '../links/link.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';

/** Characters of an upstream's error message that are passed on. */
const MESSAGE_LENGTH_MAX = 500;

const INTERNAL_ERROR = -32_603;

/** Reads a JSON-RPC error; a code that is none becomes that of an internal error. */
export function readProtocolError({
  code,
  message,
}: Extract<LinkAnswer, { ok: false }>): Extract<UpstreamAnswer, { kind: 'protocol_error' }> {
  return {
    kind: 'protocol_error',
    code: typeof code === 'number' && Number.isSafeInteger(code) ? code : INTERNAL_ERROR,
    message:
      typeof message === 'string' ? visibleText(message, MESSAGE_LENGTH_MAX) : 'The server refused the call.',
  };
}
