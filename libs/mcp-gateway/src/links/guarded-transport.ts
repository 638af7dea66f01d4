import {
  isJSONRPCResponse,
  type JSONRPCMessage,
  type JSONRPCRequest,
  type Transport,
} from '@modelcontextprotocol/client';
import type { EgressLimits } from '../egress/egress-limits.js';
import type { EgressReply } from '../egress/egress-reply.js';
import { pause } from '../limits/pause.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { HttpDoor } from '../wire/http-door.js';
import { isJsonObject } from '../catalog/is-json-object.js';
import { answersRequest, type JsonRpcMessage } from '../wire/json-rpc-message.js';
import { modernHeaders, POST_HEADERS } from '../wire/modern-headers.js';
import { readMessages, type StreamPlace } from '../wire/read-messages.js';
import { UNTIMED } from '../wire/untimed.js';
import { negotiationErrorOf } from './negotiation-error-of.js';
import { RequestBudget } from './request-budget.js';

/** What a {@link GuardedTransport} is made of. */
export interface GuardedTransportOptions {
  readonly door: HttpDoor;
  readonly depthMax: number;
  /** Milliseconds for what is not a call: the handshake, notifications, the end of a session. */
  readonly quickMs: number;
  /** Bytes of the answer to a call, and of one page of a list. */
  readonly resultBytesMax: number;
  readonly listBytesMax: number;
}

/** How often a broken stream is taken up again, and the wait before it unless the server says another. */
const RESUMES_MAX = 2;
const RESUME_AFTER_MS = 1_000;
const RESUME_AFTER_MS_MAX = 10_000;

/** How often the stream for what belongs to no request is opened in one session. */
const LISTENS_MAX = 5;

/**
 * Carries the messages of the SDK's client over the guard, by the rules of Streamable HTTP up to 2025-11-25.
 *
 * Unlike the SDK's own transport, sending a request fails when its stream ends without the answer; an answer
 * counts only on the stream of its own request, so that calls of different callers cannot get each other's.
 *
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
 */
export class GuardedTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: <T extends JSONRPCMessage>(message: T) => void;
  sessionId?: string;

  /** Why the request sent last got no answer, in our words: the SDK keeps those of the handshake to itself. */
  lastFault: UpstreamError | null = null;

  readonly #options: GuardedTransportOptions;
  readonly #closed = new AbortController();
  readonly #exchanges = new Map<string | number, AbortController>();
  readonly #telling = new Set<Promise<void>>();
  #version: string | null = null;

  constructor(options: GuardedTransportOptions) {
    this.#options = options;
  }

  /** Has nothing to start: HTTP is dialled when something is sent. */
  async start(): Promise<void> {
    if (this.#closed.signal.aborted) throw new Error('The transport is closed.');
  }

  /** Notes the revision that was agreed on. */
  setProtocolVersion(version: string): void {
    this.#version = version;
  }

  /** Sends one message; of a request, resolves when its answer has been handed on. */
  async send(message: JSONRPCMessage): Promise<void> {
    if ('method' in message && 'id' in message && message.id !== undefined) {
      await this.#request(message as JSONRPCRequest);
    } else {
      const telling = this.#tell(message);
      this.#telling.add(telling);
      await telling.finally(() => this.#telling.delete(telling));
    }
  }

  /** Breaks off everything that is under way. */
  async close(): Promise<void> {
    this.#closed.abort(new UpstreamError('cancelled', 'The connection was closed.'));
    this.onclose?.();
  }

  /**
   * Ends the session, if there is one, once everything has been told that is on its way, such as the end of a call.
   *
   * Fails never and takes no longer than quick things do.
   */
  async endSession(): Promise<void> {
    await Promise.allSettled(this.#telling);
    if (this.sessionId === undefined) return;
    const sending = { method: 'DELETE', headers: this.#sessionHeaders(), limits: this.#quick() } as const;
    try {
      const reply = await this.#options.door.send(sending);
      reply.body?.cancel();
    } catch {
      // Servers may refuse to end sessions, and may be gone.
    }
  }

  /**
   * Opens the stream on which the server says what belongs to no request; some ask their questions there.
   *
   * A stream that ends is opened again, a few times.
   *
   * @returns When the stream stands, or surely will not.
   */
  async listen(opensLeft = LISTENS_MAX): Promise<void> {
    let reply: EgressReply;
    try {
      reply = await this.#options.door.send({
        method: 'GET',
        headers: { ...this.#sessionHeaders(), accept: 'text/event-stream' },
        signal: this.#closed.signal,
        limits: { ...UNTIMED, headersMs: this.#options.quickMs },
      });
    } catch {
      // Servers need not have such a stream.
      return;
    }
    void this.#readUnasked(reply, opensLeft - 1);
  }

  async #readUnasked(reply: EgressReply, opensLeft: number): Promise<void> {
    const budget = new RequestBudget();
    try {
      for await (const message of readMessages(reply, this.#options.depthMax)) {
        budget.spend(message);
        if (message.method !== undefined) this.#handOn(message);
      }
      if (opensLeft === 0) return;
      await pause(RESUME_AFTER_MS, this.#closed.signal);
      await this.listen(opensLeft);
    } catch (error) {
      if (!this.#closed.signal.aborted && error instanceof Error) this.onerror?.(error);
    }
  }

  async #request(request: JSONRPCRequest): Promise<void> {
    const exchange = new AbortController();
    this.lastFault = null;
    this.#exchanges.set(request.id, exchange);
    const signal = AbortSignal.any([exchange.signal, this.#closed.signal]);
    try {
      const reply = await this.#post(request, signal, this.#limitsOf(request));
      if (request.method === 'initialize') {
        this.sessionId = reply.header('mcp-session-id') ?? undefined;
      }
      await this.#readAnswer(request, reply, signal);
    } catch (error) {
      if (error instanceof UpstreamError) this.lastFault = error;
      throw this.#version === null ? negotiationErrorOf(error) : error;
    } finally {
      this.#exchanges.delete(request.id);
    }
  }

  async #readAnswer(request: JSONRPCRequest, first: EgressReply, signal: AbortSignal): Promise<void> {
    const place: StreamPlace = { lastEventId: null, retryMs: null };
    const budget = new RequestBudget();
    let reply: EgressReply = first;
    for (let resumes = 0; ; resumes += 1) {
      try {
        for await (const message of readMessages(reply, this.#options.depthMax, place)) {
          budget.spend(message);
          const isAnswer = answersRequest(message, request.id);
          // The client passes over what is no answer to it, and would wait on.
          if (isAnswer && !isJSONRPCResponse(message)) throw malformed();
          if (isAnswer || isAbout(message, request)) this.#handOn(message);
          if (isAnswer) return;
        }
      } catch (error) {
        if (!canResume(error, place, resumes) || signal.aborted) throw error;
      }
      if (place.lastEventId === null || resumes === RESUMES_MAX) {
        throw new UpstreamError('invalid_answer', 'The server ended its answer without answering the call.');
      }
      await pause(Math.min(place.retryMs ?? RESUME_AFTER_MS, RESUME_AFTER_MS_MAX), signal);
      reply = await this.#options.door.send({
        method: 'GET',
        headers: {
          ...this.#sessionHeaders(),
          accept: 'text/event-stream',
          'last-event-id': place.lastEventId,
        },
        signal,
        limits: this.#limitsOf(request),
      });
    }
  }

  /** Sends what has no answer: notifications, and answers of ours. */
  async #tell(message: JSONRPCMessage): Promise<void> {
    try {
      const reply = await this.#post(message, this.#closed.signal, this.#quick());
      reply.body?.cancel();
    } finally {
      if ('method' in message && message.method === 'notifications/cancelled') {
        const id = message.params?.['requestId'];
        if (typeof id === 'number' || typeof id === 'string') this.#exchanges.get(id)?.abort();
      }
    }
  }

  #post(message: JSONRPCMessage, signal: AbortSignal, limits: Partial<EgressLimits>): Promise<EgressReply> {
    return this.#options.door.send({
      method: 'POST',
      headers: this.#headersFor(message),
      body: JSON.stringify(message),
      signal,
      limits,
    });
  }

  #headersFor(message: JSONRPCMessage): Record<string, string> {
    if (!('method' in message)) return { ...this.#sessionHeaders(), ...POST_HEADERS };
    // The probe for the modern era says its revision in its body.
    const revision = message.params?._meta?.['io.modelcontextprotocol/protocolVersion'];
    if (typeof revision === 'string') return modernHeaders(message.method, message.params, revision);
    if (message.method === 'initialize') return { ...POST_HEADERS };
    return { ...this.#sessionHeaders(), ...POST_HEADERS };
  }

  #sessionHeaders(): Record<string, string> {
    return {
      ...(this.sessionId === undefined ? {} : { 'mcp-session-id': this.sessionId }),
      ...(this.#version === null ? {} : { 'mcp-protocol-version': this.#version }),
    };
  }

  #limitsOf(request: JSONRPCRequest): Partial<EgressLimits> {
    const { resultBytesMax, listBytesMax } = this.#options;
    if (request.method === 'tools/call') return { ...UNTIMED, bodyBytesMax: resultBytesMax };
    if (request.method === 'tools/list') return { ...UNTIMED, bodyBytesMax: listBytesMax };
    return this.#quick();
  }

  #quick(): Partial<EgressLimits> {
    const { quickMs, resultBytesMax } = this.#options;
    return { headersMs: quickMs, bodyIdleMs: quickMs, totalMs: quickMs, bodyBytesMax: resultBytesMax };
  }

  #handOn(message: JsonRpcMessage): void {
    this.onmessage?.(message as JSONRPCMessage);
  }
}

function malformed(): UpstreamError {
  return new UpstreamError('invalid_answer', 'The server answered with something that is no MCP message.');
}

/** Whether a message that is no answer belongs to a request: its progress, or something that the server asks. */
function isAbout(message: JsonRpcMessage, request: JSONRPCRequest): boolean {
  if (message.method === undefined) return false;
  if (message.method !== 'notifications/progress') return true;
  return isJsonObject(message.params) && message.params['progressToken'] === request.id;
}

/** Whether a stream that broke can be taken up where it was. */
function canResume(error: unknown, place: StreamPlace, resumes: number): boolean {
  const broke = error instanceof UpstreamError && error.reason === 'unreachable';
  return broke && place.lastEventId !== null && resumes < RESUMES_MAX;
}
