/** What one refusal code means, wherever it is answered. */
export interface RefusalDefinition {
  /** HTTP status. */
  readonly status: number;
  /** Short, the same for every occurrence: the problem's `title`. */
  readonly title: string;
  /** When the code is answered. */
  readonly description: string;
  /** What the client or the person can do about it. */
  readonly action: string;
}

/**
 * Every refusal code of the product with its status and meaning: the one source of them. The table in
 * `docs/errors.md` is generated from this value.
 */
export const REFUSALS = definitionsOf({
  invalid_request: {
    status: 400,
    title: 'Invalid request',
    description: 'The request cannot be understood, or a field is missing, unknown or out of range.',
    action: 'Correct what `fields` lists, or what `detail` says, and send it again.',
  },
  invalid_permissions: {
    status: 400,
    title: 'Invalid permissions',
    description:
      'The permissions name an unknown resource or action, or more than the key that asks for them has.',
    action: 'Correct the entries that `fields` lists; `suggestion` is the nearest name that exists.',
  },
  missing_credentials: {
    status: 401,
    title: 'Credentials are missing',
    description: 'The request carries no API key and no session.',
    action: 'Send a key as `Authorization: Bearer <key>` or `X-API-Key: <key>`.',
  },
  invalid_api_key: {
    status: 401,
    title: 'Invalid API key',
    description: 'The key is malformed or unknown.',
    action: 'Check that the whole key was copied, or make a new one.',
  },
  api_key_revoked: {
    status: 401,
    title: 'API key revoked',
    description: 'The key was revoked, or the member who owns it was removed or suspended.',
    action: 'Make a new key and replace this one everywhere; a revoked key never works again.',
  },
  api_key_expired: {
    status: 401,
    title: 'API key expired',
    description: 'The expiry of the key has passed.',
    action: 'Make a new key and replace this one everywhere.',
  },
  invalid_access_token: {
    status: 401,
    title: 'Access token is not valid',
    description:
      'The access token of a connected app is malformed, unknown, expired or revoked, or it is for another resource.',
    action:
      'Get a new one with the refresh token, or have the person consent again; a client does so by itself.',
  },
  invalid_session: {
    status: 401,
    title: 'Session is not valid',
    description: 'The session has ended, or was never there.',
    action: 'Sign in again.',
  },
  invalid_credentials: {
    status: 401,
    title: 'Sign-in refused',
    description: 'E-mail address and password do not belong together, or there is no such user.',
    action: 'Check both and try again, or have the password reset.',
  },
  sign_in_expired: {
    status: 401,
    title: 'Sign-in is over',
    description: 'The sign-in that waited for a second factor took too long, or was tried too often.',
    action: 'Begin the sign-in anew.',
  },
  invalid_second_factor: {
    status: 401,
    title: 'Second factor refused',
    description: 'The code is wrong or was used before, or the passkey is not one of this person.',
    action: 'Take the newest code of the authenticator app, another factor, or a recovery code.',
  },
  invalid_signature: {
    status: 401,
    title: 'Signature is not valid',
    description:
      'The report of leaked keys carries no signature of a key that this server knows over exactly these bytes.',
    action: 'Sign the body as it is sent; the operator of the server keeps the public keys up to date.',
  },
  permission_denied: {
    status: 403,
    title: 'Permission denied',
    description: 'The key or the role of its member does not permit the action.',
    action: 'Use a key that has the permission, or have a founder or admin grant it.',
  },
  proof_required: {
    status: 403,
    title: 'Fresh proof needed',
    description: 'The person of the session has not shown who they are for ten minutes, and this wants it.',
    action: 'Give the password or use a passkey (`POST /v1/auth/re-prove`), then send the request again.',
  },
  plan_required: {
    status: 403,
    title: 'Plan does not include this',
    description: 'The action needs the feature that `feature` names, which the plan does not include.',
    action: 'Change the plan; the key stays the same.',
  },
  plan_limit_reached: {
    status: 403,
    title: 'Plan limit reached',
    description: 'The account holds as many items of this kind as its plan allows.',
    action: 'Delete an item or change the plan; the key stays the same.',
  },
  ip_not_allowed: {
    status: 403,
    title: 'Address not allowed',
    description:
      'The key may be used from certain networks only, and the address of the client is in none of them.',
    action: 'Call from an allowed network, or change the list of the key.',
  },
  account_suspended: {
    status: 403,
    title: 'Account suspended',
    description: 'The account is suspended; none of its keys and sessions is served.',
    action: 'Ask the operator of this server.',
  },
  browser_origin_refused: {
    status: 403,
    title: 'Browser origin refused',
    description: 'A page of another origin sent the request from a browser.',
    action: 'Send keys from a server, never from a page. For a browser extension, have its origin allowed.',
  },
  tool_not_approved: {
    status: 403,
    title: 'Tool waits for approval',
    description:
      'The upstream server has a new, changed or withdrawn definition of the tool; nobody has approved it as it is now.',
    action: 'Have an admin review the difference and approve the tool of the connection.',
  },
  human_confirmation_required: {
    status: 403,
    title: 'A person has to confirm this',
    description:
      'The key demands that a person confirms what destroys something, and nobody can be asked through this door.',
    action: 'Use a client that can show the question, do it in the console, or use another key.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    description: 'There is no such thing, or the caller may not know of it.',
    action: 'Check the id and the account that the key belongs to.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    description: 'The address exists, the method does not.',
    action: 'Use a method that the `Allow` header lists.',
  },
  request_timeout: {
    status: 408,
    title: 'Request took too long',
    description: 'The request did not arrive completely within the time allowed.',
    action: 'Send it again over a faster connection, or in smaller parts.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    description:
      'The request contradicts what is there: a name is taken, a version is stale, a key is already replaced.',
    action: 'Read the present state and decide again.',
  },
  confirmation_invalid: {
    status: 409,
    title: 'Confirmation is not valid',
    description:
      'The confirmation was used or declined before, is over, was given for another call, or what it is about has changed.',
    action: 'Make the call without a confirmation, to be asked again.',
  },
  invalid_link: {
    status: 410,
    title: 'Link is not valid any more',
    description: 'The link of the mail was used, is too old, or was replaced by another one.',
    action: 'Ask for a new link.',
  },
  payload_too_large: {
    status: 413,
    title: 'Request too large',
    description: 'The body is larger than this server accepts.',
    action: 'Send less.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Media type not supported',
    description: 'The body is of a type that the address does not take.',
    action: 'Send `Content-Type: application/json`.',
  },
  quota_exceeded: {
    status: 429,
    title: 'Daily quota exceeded',
    description: 'The account, or the key by its own daily limit, has used up its requests of this UTC day.',
    action: 'Wait until `resetAt`, or change the plan; the key stays the same.',
  },
  burst_exceeded: {
    status: 429,
    title: 'Too many requests this minute',
    description: 'The account has made as many requests in this minute as its plan allows.',
    action: 'Wait the seconds of `Retry-After`, then send more slowly.',
  },
  sign_in_throttled: {
    status: 429,
    title: 'Too many sign-in attempts',
    description: 'Too many attempts to sign in were made for this user or from this address.',
    action: 'Wait the seconds of `Retry-After`, then try again.',
  },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    description: 'The header fields are larger than this server accepts.',
    action: 'Send fewer or smaller header fields.',
  },
  internal_error: {
    status: 500,
    title: 'Internal error',
    description: 'Something failed on the side of the server; nothing more is told.',
    action: 'Try again; if it stays, give the operator the `requestId`.',
  },
  upstream_failed: {
    status: 502,
    title: 'Upstream server failed',
    description:
      'The upstream MCP server of a connection could not be reached, refused its stored credentials, or gave no usable answer; `reason` says which. It says nothing about the key.',
    action:
      'Look at the connection and test it; where `Retry-After` is given, wait that long and try again. The call may have been carried out.',
  },
  unavailable: {
    status: 503,
    title: 'Temporarily unavailable',
    description:
      'The server cannot decide or serve the request at the moment. It says nothing about the key.',
    action: 'Wait the seconds of `Retry-After`, then try again.',
  },
});

/** Stable code of a refusal; clients act on it, so one is never renamed. */
export type RefusalCode = keyof typeof REFUSALS;

/** Keeps the codes as a type, in their order, and the texts out of it: they would stand in the declarations once more. */
function definitionsOf<Definitions extends Readonly<Record<string, RefusalDefinition>>>(
  definitions: Definitions,
): { readonly [Code in keyof Definitions]: RefusalDefinition } {
  return definitions;
}
