import type { HttpRequest } from '../core/http-request.js';
import { judgeMessage } from './judge-message.js';
import { JSON_RPC, jsonRpcError, type JsonRpcResponse } from './json-rpc.js';
import type { McpDoor } from './mcp-door.js';
import { type McpMessage, NO_MESSAGE, readMcpMessage } from './mcp-message.js';
import type { BodyReading } from './read-body.js';
import type { Visit } from './visit.js';

/** A request at the door, of whichever platform. */
export interface HttpArrival {
  readonly req: HttpRequest;
  readonly method: string;
  readBody(): Promise<BodyReading>;
  /** Looks at who is let in; gives the answer for whom there is nothing here. */
  refuse?(visit: Visit): HttpAnswer | null;
}

/** What becomes of a request: it goes on to the SDK with the body that was judged, or is answered at the door. */
export type HttpEntry =
  | {
      readonly kind: 'enter';
      readonly visit: Visit;
      /** Parsed; undefined for methods without one. */
      readonly body: unknown;
      /** To be set on the answer. */
      readonly headers: { readonly [name: string]: string };
    }
  | HttpAnswer;

/** A whole answer. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

const BAD_REQUEST = 400;
const NOT_FOUND = 404;

/**
 * Judges a request before the SDK hears of it. Every request needs a live key, whichever method it has.
 *
 * @throws Whatever judging and reading throw: outages of nobody's admission, damaged streams, mistakes in the program.
 */
export async function enterByHttp(door: McpDoor, arrival: HttpArrival): Promise<HttpEntry> {
  const reading = arrival.method === 'POST' ? await arrival.readBody() : null;
  const message = reading?.ok ? readMcpMessage(reading.value) : NO_MESSAGE;
  const verdict = await judgeMessage(door, message, arrival.req);
  if (verdict.kind === 'refuse') {
    const { status, headers, problem } = verdict.access;
    return { kind: 'answer', status, headers, body: JSON.stringify(problem) };
  }
  if (reading !== null && !reading.ok) {
    const { status, code, message: text } = reading;
    return jsonAnswer(status, jsonRpcError(null, { code, message: text }));
  }
  if (message.kind === 'malformed') return jsonAnswer(BAD_REQUEST, notOneMessage(reading?.value));
  if (verdict.kind === 'answer') return jsonAnswer(verdict.status, verdict.response, verdict.headers);
  const visit = { principal: verdict.principal, message };
  const refusal = arrival.refuse?.(visit) ?? null;
  return refusal ?? { kind: 'enter', visit, body: reading?.value, headers: verdict.headers };
}

/** Answers for a session that is not there, or is another key's, in the words of the SDKs. */
export function unknownSession({ id }: McpMessage): HttpAnswer {
  const error = { code: JSON_RPC.sessionNotFound, message: 'Session not found' };
  return jsonAnswer(NOT_FOUND, jsonRpcError(id, error));
}

function notOneMessage(body: unknown): JsonRpcResponse {
  const message = Array.isArray(body)
    ? 'Batches are not served: send each message in a request of its own.'
    : 'The body is no JSON-RPC message.';
  return jsonRpcError(null, { code: JSON_RPC.invalidRequest, message });
}

function jsonAnswer(
  status: number,
  response: JsonRpcResponse,
  headers: { readonly [name: string]: string } = {},
): HttpAnswer {
  const fields = { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return { kind: 'answer', status, headers: fields, body: JSON.stringify(response) };
}
