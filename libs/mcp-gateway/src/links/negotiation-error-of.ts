import { SdkErrorCode, SdkHttpError } from '@modelcontextprotocol/client';
import { StatusError } from '../wire/status-error.js';

/**
 * Says an HTTP status of failure in the SDK's words, by which its client tells legacy servers from broken ones.
 *
 * Everything else is given back as it is.
 */
export function negotiationErrorOf(error: unknown): unknown {
  if (!(error instanceof StatusError)) return error;
  const data = { status: error.status, text: error.body };
  return new SdkHttpError(SdkErrorCode.ClientHttpNotImplemented, error.message, data, { cause: error });
}
