import { isStorable, storableText } from '@paretostudio/entities';

/** Redirect URIs that a client may have. */
const REDIRECT_URIS_MAX = 20;
/** Characters of a client's name that are kept. */
const NAME_LENGTH_MAX = 200;

/**
 * Reduces what a client says of itself to what is looked at here, and to the one profile that there is: a program
 * without a secret, with codes, redirected to in the query.
 *
 * What it asks for beyond that (a secret, other scopes, pictures, contacts) is left out, as RFC 7591 lets a server do,
 * and what was made of it is in the answer. Every client is taken for a native one: then `http` is for loopback
 * addresses alone, where the port may differ at each start (RFC 8252).
 *
 * @param metadata - Untrusted. What is of a wrong type is kept, for oidc-provider to refuse.
 * @see RFC 7591, sections 2 and 3.2.1
 */
export function normaliseMetadata(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { client_id, client_name, client_uri, redirect_uris, grant_types } = metadata;
  return {
    ...(client_id === undefined ? {} : { client_id }),
    ...(client_name === undefined ? {} : { client_name: cut(client_name) }),
    ...(isWebPage(client_uri) ? { client_uri } : {}),
    redirect_uris: Array.isArray(redirect_uris)
      ? redirect_uris.slice(0, REDIRECT_URIS_MAX).map(kept)
      : redirect_uris,
    grant_types: grantTypesOf(grant_types),
    response_types: ['code'],
    response_modes: ['query'],
    application_type: 'native',
    token_endpoint_auth_method: 'none',
  };
}

/** A client that says nothing is thought to be able to refresh: otherwise it would ask its person every hour. */
function grantTypesOf(said: unknown): readonly string[] {
  if (!Array.isArray(said) || said.includes('refresh_token')) return ['authorization_code', 'refresh_token'];
  return ['authorization_code'];
}

function cut(name: unknown): unknown {
  return typeof name === 'string' ? storableText(name.slice(0, NAME_LENGTH_MAX)) : name;
}

/** An address that cannot be stored as it is becomes none, for oidc-provider to refuse: never another address. */
function kept(uri: unknown): unknown {
  return typeof uri === 'string' && !isStorable(uri) ? '' : uri;
}

function isWebPage(uri: unknown): boolean {
  if (typeof uri !== 'string' || uri.length > 2_048 || !isStorable(uri)) return false;
  return /^https?:\/\//i.test(uri) && URL.canParse(uri);
}
