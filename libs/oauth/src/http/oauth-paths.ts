/** Where the authorization server answers, below its issuer. */
export const OAUTH_PATHS = Object.freeze({
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  register: '/oauth/register',
  revoke: '/oauth/revoke',
  metadata: '/.well-known/oauth-authorization-server',
});

/** The page of the console on which a person answers; the id of the request follows. */
export const CONSENT_PAGE = '/connect/';
