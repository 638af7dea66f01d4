import type { ApiSchemas } from '@paretostudio/api-client';

type RefusalCode = ApiSchemas['Problem']['code'];

/** How a request ended, for people: a few words, and what they mean. */
export interface OutcomeWords {
  readonly title: string;
  readonly meaning: string;
}

/** Ends that are no refusals. */
const ENDS: Readonly<Record<string, OutcomeWords>> = {
  ok: { title: 'Answered', meaning: 'The request was answered.' },
  input_required: {
    title: 'Asked a question',
    meaning: 'The tool asked the person at the client something.',
  },
  confirmation_required: {
    title: 'Asked for confirmation',
    meaning: 'The key demands that a person confirms this; the client was asked.',
  },
  confirmation_declined: {
    title: 'Declined by a person',
    meaning: 'A person was asked to confirm this and did not.',
  },
  tool_error: { title: 'Tool failed', meaning: 'The tool was called and said itself that it failed.' },
  cancelled: { title: 'Client left', meaning: 'The client was gone before the answer was there.' },
};

/** A word for each code of the server's refusals; a code without one does not compile. */
const REFUSALS = {
  invalid_request: { title: 'Invalid request', meaning: 'A field was missing, unknown or out of range.' },
  invalid_permissions: {
    title: 'Invalid permissions',
    meaning: 'The permissions asked for do not exist or go too far.',
  },
  missing_credentials: { title: 'Key missing', meaning: 'The request carried no key.' },
  invalid_api_key: { title: 'Key unknown', meaning: 'The key was malformed or unknown.' },
  api_key_revoked: { title: 'Key revoked', meaning: 'The key was revoked before.' },
  invalid_access_token: {
    title: 'Access token not valid',
    meaning: 'The token of a connected app had expired, was revoked, or was for something else.',
  },
  api_key_expired: { title: 'Key expired', meaning: 'The expiry of the key had passed.' },
  invalid_session: { title: 'Session over', meaning: 'The session had ended.' },
  sign_in_expired: { title: 'Sign-in over', meaning: 'The second step came too late, or too often.' },
  invalid_second_factor: { title: 'Second factor refused', meaning: 'The code or the passkey did not fit.' },
  proof_required: {
    title: 'Proof needed',
    meaning: 'The person had not shown who they are for ten minutes.',
  },
  invalid_link: { title: 'Link over', meaning: 'The link of a mail was used, too old or replaced.' },
  invalid_credentials: { title: 'Sign-in refused', meaning: 'Address and password do not belong together.' },
  invalid_signature: { title: 'Signature not valid', meaning: 'A report was not signed by a known partner.' },
  permission_denied: {
    title: 'Not permitted',
    meaning: 'The key, or the role of its member, does not permit this.',
  },
  plan_required: { title: 'Not in the plan', meaning: 'The plan of the account does not include this.' },
  plan_limit_reached: {
    title: 'Plan limit reached',
    meaning: 'The account holds as many of these as its plan allows.',
  },
  ip_not_allowed: { title: 'Address not allowed', meaning: 'The key may not be used from that network.' },
  account_suspended: { title: 'Account suspended', meaning: 'The account was suspended.' },
  browser_origin_refused: {
    title: 'Browser page refused',
    meaning: 'A page of another origin sent the request.',
  },
  tool_not_approved: {
    title: 'Tool not approved',
    meaning: 'The tool is new or changed and waits for approval.',
  },
  human_confirmation_required: {
    title: 'Nobody could confirm',
    meaning: 'The key demands that a person confirms this, and the client cannot ask anybody.',
  },
  not_found: { title: 'Not found', meaning: 'There is no such thing, or the key may not know of it.' },
  method_not_allowed: { title: 'Method not allowed', meaning: 'The address exists, the method does not.' },
  request_timeout: {
    title: 'Request too slow',
    meaning: 'The request did not arrive within the time allowed.',
  },
  conflict: {
    title: 'Conflict',
    meaning: 'The request contradicted what was there: a taken name, a stale version.',
  },
  confirmation_invalid: {
    title: 'Confirmation not valid',
    meaning: 'The confirmation was used, declined, over or for another call.',
  },
  payload_too_large: { title: 'Request too large', meaning: 'The body was larger than the server accepts.' },
  unsupported_media_type: {
    title: 'Media type refused',
    meaning: 'The body was of a type that the address does not take.',
  },
  quota_exceeded: { title: 'Quota used up', meaning: 'The requests of that UTC day were used up.' },
  burst_exceeded: {
    title: 'Too fast',
    meaning: 'There were more requests in that minute than the plan allows.',
  },
  sign_in_throttled: { title: 'Too many sign-ins', meaning: 'Too many attempts to sign in were made.' },
  headers_too_large: {
    title: 'Headers too large',
    meaning: 'The header fields were larger than the server accepts.',
  },
  internal_error: { title: 'Server error', meaning: 'Something failed on the side of this server.' },
  upstream_failed: {
    title: 'Upstream failed',
    meaning: 'The server behind the connection did not give a usable answer.',
  },
  unavailable: { title: 'Unavailable', meaning: 'This server could not serve the request at that moment.' },
} as const satisfies Readonly<Record<RefusalCode, OutcomeWords>>;

/** Every outcome that has words of its own; for pickers. */
export const KNOWN_OUTCOMES: readonly string[] = [...Object.keys(ENDS), ...Object.keys(REFUSALS)];

/**
 * Puts into words how a request ended.
 *
 * @param outcome - As recorded; a code of a newer server is told as it stands, a status by its number.
 */
export function outcomeWords(outcome: string): OutcomeWords {
  const known: Readonly<Record<string, OutcomeWords>> = Object.hasOwn(ENDS, outcome) ? ENDS : REFUSALS;
  if (Object.hasOwn(known, outcome)) return known[outcome] as OutcomeWords;
  if (/^\d{3}$/.test(outcome))
    return { title: `HTTP ${outcome}`, meaning: `The answer had the status ${outcome}.` };
  return { title: outcome, meaning: 'This console has no words for this outcome yet.' };
}
