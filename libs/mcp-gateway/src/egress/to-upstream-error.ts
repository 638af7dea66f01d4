import { errors } from 'undici';
import { UpstreamError } from '../types/upstream-error.js';

const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
const HANDSHAKE = /^(EPROTO|ERR_SSL_)/;
const NO_NAME = /^(ENOTFOUND|EAI_|ENODATA)/;

/**
 * Says what went wrong underneath as a fault of the upstream.
 *
 * @param error - What the network or the HTTP client threw; kept as the cause, since it may name addresses.
 * @param host - How people know the upstream.
 */
export function toUpstreamError(error: unknown, host: string): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const code = codeOf(error);
  const fault = (reason: UpstreamError['reason'], message: string) =>
    new UpstreamError(reason, message, { cause: error });
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return fault('timeout', `No connection to ${host} came about in time.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return fault('too_large', `The headers of ${host} are too large.`);
  if (error instanceof errors.HTTPParserError || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return fault('http_error', `${host} does not answer in HTTP.`);
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') {
    return fault('cancelled', 'This server is stopping.');
  }
  if (NO_NAME.test(code)) return fault('unreachable', `No address of ${host} can be found.`);
  if (CERTIFICATE.test(code)) return fault('unreachable', `The certificate of ${host} is not valid.`);
  if (HANDSHAKE.test(code)) return fault('unreachable', `${host} does not answer in TLS.`);
  if (code === 'ECONNREFUSED') return fault('unreachable', `${host} accepts no connection.`);
  return fault('unreachable', `The connection to ${host} broke.`);
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
