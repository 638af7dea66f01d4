import type { EnvironmentValues } from './read-config.js';
import type { Program } from './variable.js';

/** Lists what is missing of a provider to sign in with that is set in part; one that is not set at all is fine. */
export function signInProblems(values: EnvironmentValues, program: Program): string[] {
  if (program !== 'api') return [];
  return [
    ...incomplete({
      GOOGLE_CLIENT_ID: values.googleClientId,
      'GOOGLE_CLIENT_SECRET (or GOOGLE_CLIENT_SECRET_FILE)': values.googleClientSecret,
    }),
    ...incomplete({
      GITHUB_CLIENT_ID: values.githubClientId,
      'GITHUB_CLIENT_SECRET (or GITHUB_CLIENT_SECRET_FILE)': values.githubClientSecret,
    }),
    ...incomplete({
      OIDC_ISSUER: values.oidcIssuer,
      OIDC_CLIENT_ID: values.oidcClientId,
      'OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE)': values.oidcClientSecret,
    }),
  ];
}

function incomplete(provider: Readonly<Record<string, string | null>>): string[] {
  const entries = Object.entries(provider);
  const set = entries.find(([, value]) => value !== null)?.[0].split(' ')[0];
  if (set === undefined) return [];
  return entries.filter(([, value]) => value === null).map(([name]) => `${name} must be set with ${set}`);
}
