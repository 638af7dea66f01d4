import { AdmissionUnavailableError, REFUSALS, type RefusalCode } from '@paretostudio/admission';
import { ProblemError } from '../problem-error.js';
import { unreadableAnswer } from '../unreadable-answer.js';

/** Longest wait that is passed on from a server: an hour. */
const RETRY_AFTER_SECONDS_MAX = 3_600;

const ANOTHER_KEY = 'Give this service another API key, one that is live and allowed verify_api_key of self.';

/** What to do about the refusals that a service can do something about. */
const ADVICE: Partial<Record<RefusalCode, string>> = {
  missing_credentials: ANOTHER_KEY,
  invalid_api_key: ANOTHER_KEY,
  api_key_revoked: ANOTHER_KEY,
  api_key_expired: ANOTHER_KEY,
  permission_denied: 'Allow the API key of this service verify_api_key of self.',
  ip_not_allowed: 'Add the address of this service to those that its API key may be used from.',
  account_suspended: 'The account of this service is suspended: ask the operator of the server.',
  not_found:
    'Look at the base URL, and whether the API key of this service is allowed verify_api_key of self.',
  invalid_request: 'The server is of another version than this library: update the older of them.',
  unavailable: 'The server itself waits for something; nothing is to be done here.',
};

/**
 * Makes the outage for an answer that is no success: a refusal of this service's own key, a server that is not well, or
 * something else that answers in its place.
 *
 * Nothing of the answer is quoted but its status, a code of the catalogue and a request id: it may repeat a key.
 *
 * @param body - The answer's body read as JSON, whatever it is; undefined when it is none.
 */
export function serverFailure(response: Response, body: unknown): AdmissionUnavailableError {
  const { status, headers } = response;
  const code = codeOf(body);
  const answered = unreadableAnswer(response);
  const advice = (code !== null && ADVICE[code]) || answered.detail;
  const named = code === null ? `${status}` : `${status} ${code}`;
  const message = `The ParetoStudio server refused a verification that this service asked for (${named}). ${advice}`;
  const requestId = headers.get('x-request-id') ?? '';
  const retryAfterSeconds = Math.min(answered.retryAfterSeconds ?? 1, RETRY_AFTER_SECONDS_MAX);
  const cause = new ProblemError({
    ...answered,
    ...(code === null ? {} : { code, title: REFUSALS[code].title }),
    detail: message,
    requestId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(requestId) ? requestId : null,
  });
  return new AdmissionUnavailableError(message, { retryAfterSeconds, cause });
}

function codeOf(body: unknown): RefusalCode | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  const { code } = body;
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code) ? (code as RefusalCode) : null;
}
