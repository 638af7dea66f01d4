import type { EgressReply } from '../egress/egress-reply.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamFault } from '../types/upstream-fault.js';

/** The longest wait that an upstream can ask for. */
const RETRY_AFTER_SECONDS_MAX = 3_600;

/** An answer whose HTTP status says that there is none; stays inside the gateway's own code as this class. */
export class StatusError extends UpstreamError {
  /** The HTTP status. */
  readonly status: number;

  /** The body, for telling why; not cleaned, never shown. */
  readonly body: string;

  constructor(status: number, body: string, retryAfterSeconds: number | null) {
    super(faultOf(status), sentenceFor(status), { retryAfterSeconds });
    this.status = status;
    this.body = body;
  }
}

/**
 * Reads the header that says when to come back.
 *
 * @returns Seconds from 1 to an hour; null when it is absent or a date, whose clock would be somebody else's.
 */
export function readRetryAfter(reply: EgressReply): number | null {
  const text = reply.header('retry-after');
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  return Math.min(Math.max(Number(text), 1), RETRY_AFTER_SECONDS_MAX);
}

function faultOf(status: number): UpstreamFault {
  if (status === 401 || status === 403) return 'unauthorized';
  return status >= 300 && status < 400 ? 'redirected' : 'http_error';
}

function sentenceFor(status: number): string {
  if (status === 401 || status === 403) {
    return `The server refused the connection's credentials (HTTP ${status}).`;
  }
  return `The server answered with HTTP ${status}.`;
}
