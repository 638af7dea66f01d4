import { existsSync, statSync } from 'node:fs';
import { readStoredSecret, SECRET_FILES, secretFile, type Config, type Secrets } from '@paretostudio/host';
import { fail, ok, type Check } from './check.js';

/** Looks at each secret: where it comes from, whether it can be read, and by whom. */
export function checkSecrets(config: Config): Check[] {
  return (Object.keys(SECRET_FILES) as (keyof Secrets)[]).map((name) => checkSecret(config, name));
}

/** Looks at one secret. */
export function checkSecret(config: Config, name: keyof Secrets): Check {
  const title = SECRET_FILES[name];
  if (config[name] !== null) return ok(title, 'It is configured.');
  const path = secretFile(config.dataDir, name);
  if (!existsSync(path)) return ok(title, `It is not there yet: the first start makes it in ${path}.`);
  try {
    readStoredSecret(config.dataDir, name);
  } catch (error) {
    return fail(title, (error as Error).message);
  }
  if ((statSync(path).mode & 0o077) !== 0) {
    return fail(
      title,
      `${path} may be read by other users: chmod 600 it, and rotate it if somebody may have.`,
    );
  }
  return ok(title, `It stands in ${path}, for this user alone: keep it with the backups.`);
}
