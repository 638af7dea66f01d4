import { randomUUID } from 'node:crypto';
import type { EgressReply } from '../egress/egress-reply.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { JsonObject } from '../types/json-object.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import type { HttpDoor } from '../wire/http-door.js';
import { isJsonObject } from '../catalog/is-json-object.js';
import { answersRequest, type JsonRpcMessage } from '../wire/json-rpc-message.js';
import { modernHeaders } from '../wire/modern-headers.js';
import { parseMessages } from '../wire/parse-messages.js';
import { readMessages } from '../wire/read-messages.js';
import { StatusError } from '../wire/status-error.js';
import { clientCapabilities } from './client-capabilities.js';
import { linkAnswerOf } from './link-answer-of.js';
import type { Link, LinkAnswer, LinkRequest } from './link.js';

const UNSUPPORTED_REVISION = -32_022;

/** What a {@link ModernLink} is made of. */
export interface ModernLinkOptions {
  readonly door: HttpDoor;
  readonly server: UpstreamServer;
  readonly identity: { readonly name: string; readonly version: string };
  readonly depthMax: number;
}

/**
 * Talks to an upstream of the modern era: each request stands for itself, so one link serves everybody.
 *
 * It keeps nothing open. What it sends is what the SDK's client would send, less the work that the client does on answers.
 *
 * @see ../../docs/0002-relaying.md
 */
export class ModernLink implements Link {
  readonly server: UpstreamServer;
  readonly #options: ModernLinkOptions;

  constructor(options: ModernLinkOptions) {
    this.#options = options;
    this.server = options.server;
  }

  /** Makes one request in the name of a caller that cannot be asked. */
  request(request: LinkRequest): Promise<LinkAnswer> {
    return this.requestFor({ form: false, url: false }, request);
  }

  /** Makes one request in the name of a caller with these abilities. */
  async requestFor(abilities: ClientAbilities, request: LinkRequest): Promise<LinkAnswer> {
    const { door, server, depthMax } = this.#options;
    const id = randomUUID();
    const params = { ...request.params, _meta: this.#meta(abilities, request, id) };
    const sending = {
      method: 'POST',
      headers: { ...request.headers, ...modernHeaders(request.method, params, server.protocolVersion) },
      body: JSON.stringify({ jsonrpc: '2.0', id, method: request.method, params }),
      signal: request.signal,
      limits: request.limits,
    } as const;
    let reply: EgressReply;
    try {
      reply = await door.send(sending);
    } catch (error) {
      return answerInError(error, id, depthMax);
    }
    for await (const message of readMessages(reply, depthMax)) {
      if (answersRequest(message, id)) return linkAnswerOf(message);
      reportProgress(message, id, request);
    }
    throw new UpstreamError('invalid_answer', 'The server ended its answer without answering the call.');
  }

  /** Has nothing to give back. */
  async close(): Promise<void> {
    // Connections belong to the guard.
  }

  #meta(abilities: ClientAbilities, request: LinkRequest, id: string): JsonObject {
    return {
      'io.modelcontextprotocol/protocolVersion': this.server.protocolVersion,
      'io.modelcontextprotocol/clientInfo': this.#options.identity,
      'io.modelcontextprotocol/clientCapabilities': clientCapabilities(abilities),
      ...(request.onProgress === undefined ? {} : { progressToken: id }),
    };
  }
}

/** Finds the JSON-RPC error that came with an HTTP status of failure. */
function answerInError(error: unknown, id: string, depthMax: number): LinkAnswer {
  if (!(error instanceof StatusError) || error.reason !== 'http_error' || error.status >= 500) throw error;
  let messages: readonly JsonRpcMessage[];
  try {
    messages = parseMessages(error.body, depthMax);
  } catch {
    // No message in it: the status is all that was said.
    throw error;
  }
  const answer = messages.find((message) => answersRequest(message, id) && message.error !== undefined);
  if (answer === undefined) throw error;
  const known = linkAnswerOf(answer);
  // Nothing about the call: the server speaks other revisions than it did.
  if (!known.ok && known.code === UNSUPPORTED_REVISION) throw error;
  return known;
}

function reportProgress(message: JsonRpcMessage, id: string, request: LinkRequest): void {
  if (message.method !== 'notifications/progress' || !isJsonObject(message.params)) return;
  if (message.params['progressToken'] === id) request.onProgress?.(message.params);
}
