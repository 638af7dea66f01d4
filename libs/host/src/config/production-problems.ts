import type { EnvironmentValues } from './read-config.js';
import { isLoopbackHost } from './loopback.js';
import type { Program } from './variable.js';

/**
 * Lists what `NODE_ENV=production` forbids in otherwise fine values; empty outside production.
 */
export function productionProblems(values: EnvironmentValues, program: Program): string[] {
  if (values.nodeEnv !== 'production') return [];
  const problems: string[] = [];
  if (values.databaseUrl !== null && program === 'api') {
    const missing = {
      KEY_PEPPERS: values.keyPeppers,
      CREDENTIAL_KEYS: values.credentialKeys,
      COOKIE_SECRET: values.cookieSecret,
    };
    for (const [name, value] of Object.entries(missing)) {
      if (value === null)
        problems.push(`${name} (or ${name}_FILE) must be set in production with a DATABASE_URL`);
    }
  }
  if (values.publicUrl === null && values.host !== null && !isLoopbackHost(values.host)) {
    problems.push('PUBLIC_URL must be set in production when HOST is not loopback');
  }
  const addresses = {
    PUBLIC_URL: [values.publicUrl],
    AUTHORIZATION_SERVER: [values.authorizationServer],
    RESOURCE_ORIGINS: values.resourceOrigins?.map((origin) => new URL(origin)) ?? [],
  };
  for (const [name, urls] of Object.entries(addresses)) {
    if (urls.some((url) => url?.protocol === 'http:' && !isLoopbackHost(url.hostname)))
      problems.push(`${name} must start with https:// in production unless it is loopback`);
  }
  return problems;
}
