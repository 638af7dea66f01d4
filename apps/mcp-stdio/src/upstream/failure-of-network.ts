import { UpstreamFailure, type FailureKind } from './upstream-failure.js';

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^(ENOTFOUND|EAI_)/, 'name-not-found'],
  [/^(UND_ERR_\w*TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'interrupted'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/, 'untrusted-certificate'],
  [/^(ERR_SSL_|EPROTO)/, 'no-tls'],
  // Somebody answered, but no HTTP that can be read; the request may have been carried out.
  [/^(HPE_|UND_ERR_)/, 'not-mcp'],
];

/**
 * Names what kept `fetch` from getting an answer.
 *
 * @param error - What `fetch` rejected with; the reason is in its causes.
 */
export function failureOfNetwork(error: unknown): UpstreamFailure {
  const codes = codesOf(error, 0);
  for (const [pattern, kind] of KINDS) {
    if (codes.some((code) => pattern.test(code))) return new UpstreamFailure(kind, {}, { cause: error });
  }
  return new UpstreamFailure('unreachable', {}, { cause: error });
}

/** A name with several addresses fails with one error for each. */
function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inside = [cause, ...(Array.isArray(errors) ? errors : [])];
  return [...(typeof code === 'string' ? [code] : []), ...inside.flatMap((each) => codesOf(each, depth + 1))];
}
