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
  if (values.publicUrl?.protocol === 'http:' && !isLoopbackHost(values.publicUrl.hostname)) {
    problems.push('PUBLIC_URL must start with https:// in production unless it is loopback');
  }
  return problems;
}
