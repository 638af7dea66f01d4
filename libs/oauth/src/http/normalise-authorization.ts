import { resourceNameOfUrl, scopesOf } from '@paretostudio/host';

/** What OpenID Connect adds to a request, and nothing here looks at. */
const LEFT_OUT = [
  'acr_values',
  'claims',
  'claims_locales',
  'display',
  'id_token_hint',
  'login_hint',
  'max_age',
  'nonce',
  'ui_locales',
];

/**
 * Brings the query of an authorization request into the form that is looked at: known scopes alone, those of the
 * resource where none is known, and nothing of OpenID Connect, which many clients send to everybody.
 *
 * @param query - Untrusted. What decides about codes and redirects is kept as it is, repetitions too.
 * @param origins - Under which resources are reached.
 */
export function normaliseAuthorization(query: URLSearchParams, origins: readonly string[]): URLSearchParams {
  const kept = new URLSearchParams(query);
  for (const name of LEFT_OUT) kept.delete(name);
  if (kept.getAll('scope').length > 1) return kept;
  const asked = new Set((kept.get('scope') ?? '').split(' '));
  const name = resourceNameOfUrl(kept.get('resource') ?? `${origins[0] ?? ''}/mcp`, origins) ?? 'mcp';
  const offered: readonly string[] = scopesOf(name);
  const known = offered.filter((scope) => asked.has(scope));
  kept.set('scope', (known.length > 0 ? known : offered).join(' '));
  return kept;
}
