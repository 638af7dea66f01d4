import { types } from 'node:util';
import { AuthorizationResponseError } from 'openid-client';
import type { ProviderProblem } from './provider-error.js';

const AWAY = new Set(['temporarily_unavailable', 'server_error']);
const UNREACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** Tells what an error of the exchange with a provider means for the person who waits. */
export function problemOf(error: unknown): ProviderProblem {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return AWAY.has(error.error) ? 'provider_unavailable' : 'provider_refused';
  }
  return isUnreached(error) ? 'provider_unavailable' : 'provider_refused';
}

/** No connection, no answer in time, or the status of an outage; whatever else was answered is a refusal. */
function isUnreached(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true;
  if ('code' in error && typeof error.code === 'string' && UNREACHED.has(error.code)) return true;
  if (error.cause instanceof Response) return error.cause.status >= 500 || error.cause.status === 429;
  // How `fetch` says that no connection came about.
  return (error.name === 'TypeError' && error.message === 'fetch failed') || isUnreached(error.cause);
}
