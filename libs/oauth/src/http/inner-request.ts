import { IncomingMessage } from 'node:http';

/** What a request is to oidc-provider. */
export interface InnerRequest {
  /** Path and query. */
  readonly url: string;
  readonly body: Buffer;
  /** The address that the request came from, as the server trusts it. */
  readonly address: string | null;
  /** The identifier of the server, an origin. */
  readonly issuer: string;
}

/**
 * Makes a request of another, for oidc-provider: with the body that was read, under the server's own name. What the
 * sender says of host, protocol and origin of the request is left out, so it decides no address that is answered.
 */
export function makeInnerRequest(
  from: IncomingMessage,
  { url, body, address, issuer }: InnerRequest,
): IncomingMessage {
  const request = new IncomingMessage(from.socket);
  const { host, protocol } = new URL(issuer);
  request.method = from.method;
  request.url = url;
  request.httpVersion = from.httpVersion;
  request.httpVersionMajor = from.httpVersionMajor;
  request.httpVersionMinor = from.httpVersionMinor;
  request.headers = {
    ...from.headers,
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': address ?? '',
  };
  delete request.headers['transfer-encoding'];
  delete request.headers.forwarded;
  if (body.length > 0) request.headers['content-length'] = String(body.length);
  else delete request.headers['content-length'];
  // Whole already: neither a read nor the end of this one touches the connection.
  request.complete = true;
  request._read = () => undefined;
  if (body.length > 0) request.push(body);
  request.push(null);
  return request;
}
