import type { EnvironmentValues } from './read-config.js';
import type { SignInVariable } from './sign-in-variables.js';

/** A provider that people may sign in with, as the operator registered this server there. */
export interface IdentityProviderSettings {
  readonly id: 'google' | 'github' | 'oidc';
  /** What its button says after “Continue with”. */
  readonly name: string;
  /** Who vouches for its identities; people are kept by it, so it never changes. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const GOOGLE_ISSUER = 'https://accounts.google.com';
const GITHUB_ISSUER = 'https://github.com/login/oauth';

/** Lists the providers that people may sign in with, in the order of their buttons; those alone that are set whole. */
export function identityProvidersOf(
  values: Pick<EnvironmentValues, SignInVariable>,
): readonly IdentityProviderSettings[] {
  const { oidcIssuer, oidcName } = values;
  const known = [
    {
      id: 'oidc',
      name: oidcName ?? (oidcIssuer === null ? '' : new URL(oidcIssuer).host),
      issuer: oidcIssuer,
      clientId: values.oidcClientId,
      clientSecret: values.oidcClientSecret,
    },
    {
      id: 'google',
      name: 'Google',
      issuer: GOOGLE_ISSUER,
      clientId: values.googleClientId,
      clientSecret: values.googleClientSecret,
    },
    {
      id: 'github',
      name: 'GitHub',
      issuer: GITHUB_ISSUER,
      clientId: values.githubClientId,
      clientSecret: values.githubClientSecret,
    },
  ] as const;
  return known.flatMap(({ id, name, issuer, clientId, clientSecret }) =>
    issuer === null || clientId === null || clientSecret === null
      ? []
      : [{ id, name, issuer, clientId, clientSecret }],
  );
}
