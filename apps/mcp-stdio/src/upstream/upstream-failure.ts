/** Why there was no answer. */
export type FailureKind =
  | 'unreachable'
  | 'name-not-found'
  | 'untrusted-certificate'
  | 'no-tls'
  | 'timeout'
  | 'interrupted'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'too-many-requests'
  | 'unavailable'
  | 'refused'
  | 'redirected'
  | 'not-mcp'
  | 'too-large';

/** What is known about a failure beside its kind; whatever the server wrote is text from outside. */
export interface FailureFacts {
  /** The HTTP status, where there was one. */
  readonly status?: number;
  /** The stable code of the server's problem document. */
  readonly code?: string;
  /** The sentence of the server's problem document. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
  /** Where a redirect pointed to. */
  readonly location?: string;
}

/** There was no answer of the protocol: the network, a proxy, or the server's door. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';

  constructor(
    readonly kind: FailureKind,
    readonly facts: FailureFacts = {},
    options?: ErrorOptions,
  ) {
    super(kind, options);
  }
}

/** Finds the failure in an error or in what caused it; null if there is none. */
export function findFailure(error: unknown): UpstreamFailure | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth += 1) {
    if (cause instanceof UpstreamFailure) return cause;
  }
  return null;
}
