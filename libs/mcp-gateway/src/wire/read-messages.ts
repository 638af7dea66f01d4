import type { EgressReply } from '../egress/egress-reply.js';
import type { ReplyBody } from '../egress/reply-body.js';
import { UpstreamError } from '../types/upstream-error.js';
import { EventSplitter } from './event-splitter.js';
import type { JsonRpcMessage } from './json-rpc-message.js';
import { parseMessages } from './parse-messages.js';

/** Milliseconds that a stream may take to end once nobody reads it any more, so that its connection lives on. */
const DRAIN_MS = 500;

/** Where a stream can be taken up again after a break. */
export interface StreamPlace {
  lastEventId: string | null;
  retryMs: number | null;
}

/**
 * Reads the messages of an answer as they come, whether it is one JSON body or a stream of events.
 *
 * Whoever stops early leaves the rest behind: it is read to its end for a moment, then broken off.
 *
 * @param place - Is told where the stream stands; only streams have a place.
 * @throws {@link UpstreamError} `invalid_answer` If it is neither, or holds no messages; else as the guard says.
 */
export async function* readMessages(
  reply: EgressReply,
  depthMax: number,
  place?: StreamPlace,
): AsyncGenerator<JsonRpcMessage, void, undefined> {
  const type = mediaType(reply);
  if (type === 'application/json') {
    yield* parseMessages((await reply.body?.text()) ?? '', depthMax);
  } else if (type === 'text/event-stream') {
    for await (const event of reply.body === null ? [] : events(reply.body)) {
      if (place !== undefined) {
        place.lastEventId = event.id ?? place.lastEventId;
        place.retryMs = event.retryMs ?? place.retryMs;
      }
      if (event.data !== '') yield* parseMessages(event.data, depthMax);
    }
  } else {
    reply.body?.cancel();
    throw new UpstreamError('invalid_answer', 'The server answered with something that is no MCP message.');
  }
}

function mediaType(reply: EgressReply): string {
  return (reply.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function* events(body: ReplyBody): AsyncGenerator<ReturnType<EventSplitter['push']>[number]> {
  const decoder = new TextDecoder();
  const splitter = new EventSplitter();
  let ended = false;
  try {
    for (let chunk = await body.read(); chunk !== null; chunk = await body.read()) {
      yield* splitter.push(decoder.decode(chunk, { stream: true }));
    }
    ended = true;
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    if (!ended) drain(body);
  }
}

/** Lets a stream end by itself, which keeps its connection; breaks it off when it does not. */
function drain(body: ReplyBody): void {
  const timer = setTimeout(() => body.cancel(), DRAIN_MS);
  const readOn = async (): Promise<void> => {
    while ((await body.read()) !== null);
  };
  void readOn()
    .catch(ignore)
    .finally(() => clearTimeout(timer));
}

/** For a stream that is given up: how it ends is of no interest. */
function ignore(): void {
  // Nothing to do.
}
