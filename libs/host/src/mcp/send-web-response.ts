import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyReply } from 'fastify';

const EVENT_STREAM = 'text/event-stream';

/**
 * Answers a request with a web response. JSON is sent as the one text that it is; a stream of events is passed on as
 * its events come, and proxies are told not to hold them back.
 */
export async function sendWebResponse(reply: FastifyReply, response: Response): Promise<void> {
  void reply.code(response.status);
  for (const [name, value] of response.headers) void reply.header(name, value);
  if (response.status === METHOD_NOT_ALLOWED) void reply.header('allow', 'POST');
  if (response.body === null) {
    void reply.send();
  } else if (response.headers.get('content-type')?.startsWith(EVENT_STREAM)) {
    void reply.header('x-accel-buffering', 'no');
    // Waited for: Fastify takes a handler that ends before the first event for one that answered nothing.
    await reply.send(Readable.fromWeb(response.body as ReadableStream));
  } else {
    void reply.send(await response.text());
  }
}

const METHOD_NOT_ALLOWED = 405;
