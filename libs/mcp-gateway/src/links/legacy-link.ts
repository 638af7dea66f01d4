import { ProtocolError, type Client, type StandardSchemaV1 } from '@modelcontextprotocol/client';
import type { JsonObject } from '../types/json-object.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import type { StatusError } from '../wire/status-error.js';
import type { GuardedTransport } from './guarded-transport.js';
import type { Link, LinkAnswer, LinkRequest, PushedQuestion } from './link.js';

/** Takes every result as it is: what is checked is checked by us, and nothing is compiled from upstream schemas. */
const ANY_RESULT: StandardSchemaV1<unknown, unknown> = {
  '~standard': { version: 1, vendor: 'paretostudio', validate: (value) => ({ value }) },
};

/** The SDK's own time limit, out of the way: calls are timed by whoever makes them. */
const UNTIMED_MS = 2 ** 31 - 1;

const METHOD_NOT_FOUND = -32_601;

/**
 * Talks to an upstream of the legacy era, in one session of the SDK's client.
 *
 * What the upstream pushes says nothing of the call it belongs to. Where questions may come, one call at a time
 * uses the link.
 */
export class LegacyLink implements Link {
  readonly server: UpstreamServer;

  /** Hears the questions that the upstream pushes; null: it is told that there is no such method. */
  onQuestion: ((question: PushedQuestion) => void) | null = null;

  readonly #client: Client;
  readonly #transport: GuardedTransport;

  constructor(client: Client, transport: GuardedTransport, server: UpstreamServer) {
    this.#client = client;
    this.#transport = transport;
    this.server = server;
    client.fallbackRequestHandler = (request, ctx) =>
      this.#take(request.method, request.params, ctx.mcpReq.signal);
  }

  /** Makes one request; {@link LinkRequest.limits} and headers do not apply. */
  async request({ method, params, signal, onProgress }: LinkRequest): Promise<LinkAnswer> {
    signal.throwIfAborted();
    try {
      const result = await this.#client.request({ method, params: { ...params } }, ANY_RESULT, {
        signal,
        timeout: UNTIMED_MS,
        ...(onProgress === undefined ? {} : { onprogress: onProgress }),
      });
      return { ok: true, result };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof ProtocolError) return { ok: false, code: error.code, message: error.message };
      throw faultOf(error);
    }
  }

  /** Whether an HTTP error says that the server no longer knows this session; what was sent was not read then. */
  hasLostSession({ status, body }: StatusError): boolean {
    if (this.#transport.sessionId === undefined) return false;
    return status === 404 || (status === 400 && /session/i.test(body));
  }

  /** Ends the session, then whatever is under way. */
  async close(): Promise<void> {
    await this.#transport.endSession();
    await this.#client.close();
  }

  #take(method: string, params: unknown, signal: AbortSignal): Promise<{ [key: string]: unknown }> {
    const listener = this.onQuestion;
    if (method !== 'elicitation/create' || listener === null) {
      return Promise.reject(new ProtocolError(METHOD_NOT_FOUND, 'Method not found'));
    }
    return new Promise((resolve) => {
      listener({ params, signal, answer: (result: JsonObject) => resolve({ ...result }) });
    });
  }
}

function faultOf(error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  return new UpstreamError('invalid_answer', 'The server answered with something that is no MCP message.', {
    cause: error,
  });
}
