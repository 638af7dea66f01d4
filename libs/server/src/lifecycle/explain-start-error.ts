import { StorageUnavailableError } from '@paretostudio/entities';
import { EnvironmentError } from '../config/read-config.js';

/**
 * Tells the person at the terminal why a program did not start: causes that a person can mend in their own words,
 * everything else with its stack.
 */
export function explainStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    error instanceof EnvironmentError ||
    error instanceof StorageUnavailableError ||
    // By its name: programs without an embedded database do not load it.
    error.name === 'EmbeddedPostgresError';
  return isExpected ? error.message : (error.stack ?? error.message);
}
