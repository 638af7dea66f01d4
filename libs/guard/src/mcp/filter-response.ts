import { isRecord } from './is-record.js';

/** Changes the result of a JSON-RPC response. */
export type ResultFilter = (result: unknown) => unknown;

const BLANK_LINE = /\r?\n\r?\n/;

/**
 * Changes the results in an HTTP response, whether it is one JSON body or a stream of events. What is no result, such
 * as an error or a notification, stays as it is.
 */
export async function filterResponse(response: Response, filter: ResultFilter): Promise<Response> {
  const { status, statusText, body } = response;
  const type = response.headers.get('content-type') ?? '';
  if (body === null) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const filtered = type.startsWith('text/event-stream')
    ? body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(eventsThrough(filter))
        .pipeThrough(new TextEncoderStream())
    : filterJson(await response.text(), filter);
  return new Response(filtered, { status, statusText, headers });
}

function eventsThrough(filter: ResultFilter): TransformStream<string, string> {
  let rest = '';
  return new TransformStream({
    transform(piece, controller) {
      const events = (rest + piece).split(BLANK_LINE);
      rest = events.pop() ?? '';
      for (const event of events) controller.enqueue(`${filterEvent(event, filter)}\n\n`);
    },
    flush(controller) {
      if (rest !== '') controller.enqueue(filterEvent(rest, filter));
    },
  });
}

function filterEvent(event: string, filter: ResultFilter): string {
  const lines = event.split(/\r?\n/);
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice('data:'.length));
  if (data.length === 0) return event;
  const others = lines.filter((line) => !line.startsWith('data:'));
  return [...others, `data: ${filterJson(data.join('\n'), filter)}`].join('\n');
}

/** What cannot be read as JSON is nothing that a client could read either; it is not let through. */
function filterJson(text: string, filter: ResultFilter): string {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return '';
  }
  return isRecord(message) && Object.hasOwn(message, 'result')
    ? JSON.stringify({ ...message, result: filter(message['result']) })
    : text.trim();
}
