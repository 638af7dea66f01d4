import type { Readable, Writable } from 'node:stream';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  InitializeRequestSchema,
  LATEST_PROTOCOL_VERSION,
  ResultSchema,
  SUPPORTED_PROTOCOL_VERSIONS,
  type InitializeRequest,
  type ServerCapabilities,
} from '@modelcontextprotocol/sdk/types.js';
import type { ClientFacts, Handler, RequestContext } from '../bridge/handler.js';
import type { JsonObject } from '../json.js';

/** What a server on stdio is made of. */
export interface StdioServerOptions {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly capabilities: ServerCapabilities;
  /** Asked once for each `initialize`, which waits for the answer; null for none. Must not reject. */
  readonly instructions: (client: ClientFacts) => Promise<string | null>;
  /** Answers every request but `initialize` and `ping`, parameters and results untouched. */
  readonly handle: Handler;
  readonly input: Readable;
  readonly output: Writable;
  /** Told of what was no message, and of answers that could not be sent. */
  readonly onError: (error: Error) => void;
}

/** A server that talks. */
export interface StdioServer {
  /** Resolves once nothing can be read or written any more. */
  readonly closed: Promise<void>;
  /** Resolves once no request is being answered. */
  settle(): Promise<void>;
  /** Stops reading and aborts what is being answered. */
  close(): Promise<void>;
}

/** How long a person may think about a question; the server's own limit for its confirmations, in milliseconds. */
export const ELICITATION_TIMEOUT_MS = 300_000;

/**
 * Speaks MCP over stdio: the one place that knows which SDK does.
 *
 * @see docs/0001-stdio-on-sdk-1.md, which says why this is version 1 and when to change it.
 */
export async function serveStdio(options: StdioServerOptions): Promise<StdioServer> {
  const { name, title, version, capabilities, handle } = options;
  const server = new Server(
    { name, title, version },
    { capabilities, jsonSchemaValidator: { getValidator: refuseToValidate } },
  );
  const answering = new Set<Promise<unknown>>();
  let client: ClientFacts = { name: 'unknown', version: '0', elicitation: null };

  server.setRequestHandler(InitializeRequestSchema, async ({ params }) => {
    client = factsOf(params);
    const instructions = await options.instructions(client);
    return {
      protocolVersion: negotiate(params.protocolVersion),
      capabilities,
      serverInfo: { name, title, version },
      ...(instructions !== null && { instructions }),
    };
  });
  // The fallback gets requests as they came, without the schemas of this SDK, which drop what they do not know.
  server.fallbackRequestHandler = ({ method, params = {} }, extra) => {
    const { params: passed, progressToken } = withoutProgressToken(params);
    const context: RequestContext = {
      signal: extra.signal,
      onProgress:
        progressToken === undefined
          ? null
          : (progress) => report(extra.sendNotification, { ...progress, progressToken }),
      elicit: client.elicitation === null ? null : (question, signal) => elicit(server, question, signal),
    };
    const answer = handle(method, passed, context);
    answering.add(answer);
    const forget = () => answering.delete(answer);
    answer.then(forget, forget);
    return answer;
  };
  server.onerror = options.onError;
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  await server.connect(new StdioServerTransport(options.input, options.output));
  return {
    closed,
    settle: async () => void (await Promise.allSettled(answering)),
    close: () => server.close(),
  };
}

function factsOf({ clientInfo, capabilities }: InitializeRequest['params']): ClientFacts {
  const { name, version } = clientInfo;
  return { name, version, elicitation: (capabilities.elicitation as JsonObject | undefined) ?? null };
}

function negotiate(requested: string): string {
  return SUPPORTED_PROTOCOL_VERSIONS.includes(requested) ? requested : LATEST_PROTOCOL_VERSION;
}

/** Takes the token out that means something between the client and us alone. */
function withoutProgressToken(params: JsonObject & { _meta?: JsonObject }) {
  const { progressToken, ...meta } = params._meta ?? {};
  if (progressToken === undefined) return { params, progressToken };
  const { _meta: _, ...rest } = params;
  return { params: Object.keys(meta).length === 0 ? rest : { ...rest, _meta: meta }, progressToken };
}

type Send = (notification: { method: 'notifications/progress'; params: never }) => Promise<void>;

function report(send: Send, params: JsonObject): void {
  // A client that went away needs no progress.
  send({ method: 'notifications/progress', params: params as never }).catch(() => undefined);
}

function elicit(server: Server, params: JsonObject, signal: AbortSignal): Promise<JsonObject> {
  const request = { method: 'elicitation/create', params } as never;
  return server.request(request, ResultSchema, { signal, timeout: ELICITATION_TIMEOUT_MS });
}

function refuseToValidate(): never {
  throw new Error('This program passes arguments and results on; it validates neither.');
}
