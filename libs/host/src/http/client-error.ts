import type { Socket } from 'node:net';
import { toProblem, type Refusal } from '@paretostudio/admission';
import { randomUUID } from 'node:crypto';
import { closeLingering } from './linger.js';

/** The connections that were answered; what still arrives on them is dropped. */
const answered = new WeakSet<Socket>();

/**
 * Answers what Node's HTTP parser itself refuses, before there is a request: headers over the limit (431), a
 * request that came too slowly (408), or anything that is not HTTP (400). The connection is closed.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (answered.has(socket)) return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  answered.add(socket);
  const { status, reason, refusal } = refusalOf(error.code);
  const requestId = randomUUID();
  const body = JSON.stringify(toProblem(refusal, requestId));
  socket.write(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  closeLingering(socket);
}

function refusalOf(code: string | undefined): { status: number; reason: string; refusal: Refusal } {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const refusal: Refusal = {
      code: 'headers_too_large',
      detail: 'The request headers are larger than this server takes.',
    };
    return { status: 431, reason: 'Request Header Fields Too Large', refusal };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const refusal: Refusal = { code: 'request_timeout', detail: 'The request did not arrive in time.' };
    return { status: 408, reason: 'Request Timeout', refusal };
  }
  const refusal: Refusal = { code: 'invalid_request', detail: 'This is not a well-formed HTTP request.' };
  return { status: 400, reason: 'Bad Request', refusal };
}
