import { UpstreamError } from '../types/upstream-error.js';
import { EventSplitter } from './event-splitter.js';
import type { HttpReceipt } from './http-door.js';
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
  receipt: HttpReceipt,
  depthMax: number,
  place?: StreamPlace,
): AsyncGenerator<JsonRpcMessage, void, undefined> {
  const type = mediaType(receipt.headers);
  if (type === 'application/json') {
    yield* parseMessages(await wholeText(receipt), depthMax);
  } else if (type === 'text/event-stream') {
    for await (const event of events(receipt)) {
      if (place !== undefined) {
        place.lastEventId = event.id ?? place.lastEventId;
        place.retryMs = event.retryMs ?? place.retryMs;
      }
      if (event.data !== '') yield* parseMessages(event.data, depthMax);
    }
  } else {
    await receipt.body?.cancel().catch(ignore);
    throw new UpstreamError('invalid_answer', 'The server answered with something that is no MCP message.');
  }
}

function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function wholeText(receipt: HttpReceipt): Promise<string> {
  try {
    return await new Response(receipt.body).text();
  } catch (error) {
    throw receipt.fault() ?? error;
  }
}

async function* events(receipt: HttpReceipt): AsyncGenerator<ReturnType<EventSplitter['push']>[number]> {
  const reader = receipt.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  const splitter = new EventSplitter();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield* splitter.push(decoder.decode(value, { stream: true }));
    }
    ended = true;
  } catch (error) {
    ended = true;
    throw receipt.fault() ?? error;
  } finally {
    if (!ended) drain(reader);
  }
}

/** Lets a stream end by itself, which keeps its connection; breaks it off when it does not. */
function drain(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  const timer = setTimeout(() => void reader.cancel().catch(ignore), DRAIN_MS);
  const readOn = async (): Promise<void> => {
    while (!(await reader.read()).done);
  };
  void readOn()
    .catch(ignore)
    .finally(() => clearTimeout(timer));
}

/** For a stream that is given up: how it ends is of no interest. */
function ignore(): void {
  // Nothing to do.
}
