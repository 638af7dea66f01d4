import { StorageUnavailableError } from '@paretostudio/entities';
import { errors } from 'oidc-provider';

/** What is said while the storage does not answer. */
export const STORAGE_UNAVAILABLE = 'The server cannot reach its storage. Try again in a moment.';

/**
 * Runs work on the storage for oidc-provider, and makes an outage an error that it answers with 503: a client then tries
 * again, where it would give its tokens up for lost after `invalid_grant`.
 */
export async function guardOutage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageUnavailableError) throw makeUnavailable(error);
    throw error;
  }
}

function makeUnavailable(cause: Error): Error {
  const error = new errors.CustomOIDCProviderError('temporarily_unavailable', STORAGE_UNAVAILABLE, { cause });
  return Object.assign(error, { status: 503, statusCode: 503 });
}
