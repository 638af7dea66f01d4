import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toProblem } from '@paretostudio/admission';
import { closeLingering } from '../http/linger.js';

const RETRY_AFTER_SECONDS = 1;
const ID_MARK = '00000000-0000-0000-0000-000000000000';

/** The largest body that is read, and dropped, so that its connection can be kept: less than a new one costs. */
const DROPPED_BYTES_MAX = 16 * 1024;

/** The body with a request's id left open on both sides: it is the only thing that differs. */
const [BEFORE_ID = '', AFTER_ID = ''] = JSON.stringify(
  toProblem(
    {
      code: 'unavailable',
      detail: 'The server has more to do than it can. Nothing was done for this request.',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    },
    ID_MARK,
  ),
).split(ID_MARK);

/** Names and values in turns, which costs Node a quarter less than an object. */
const HEADERS = [
  'Content-Type',
  'application/problem+json; charset=utf-8',
  'Content-Length',
  String(Buffer.byteLength(BEFORE_ID + ID_MARK + AFTER_ID)),
  'Cache-Control',
  'no-store',
  'Retry-After',
  String(RETRY_AFTER_SECONDS),
  'X-Request-Id',
];

/**
 * Answers 503 that there is too much to do, as the problem `unavailable`, with as little work as there is to an answer.
 *
 * A connection on which much may still come is closed after the answer: it is not read for nothing.
 *
 * @param isLast - Whether the connection is to end anyway, as those of a server that stops.
 */
export function refuseOverload(request: IncomingMessage, response: ServerResponse, isLast: boolean): void {
  const id = randomUUID();
  const { socket } = request;
  const isMuchToCome = !(declaredBytes(request) <= DROPPED_BYTES_MAX);
  if (isMuchToCome) socket.destroySoon = () => closeLingering(socket);
  response.writeHead(
    503,
    isMuchToCome || isLast ? [...HEADERS, id, 'Connection', 'close'] : [...HEADERS, id],
  );
  response.end(BEFORE_ID + id + AFTER_ID);
}

/** How long the body is that a request announces: NaN where it does not say. */
function declaredBytes({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : NaN;
}
