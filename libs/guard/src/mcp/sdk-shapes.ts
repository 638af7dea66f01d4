import type { HttpRequest } from '../core/http-request.js';

/** The part of a transport of either SDK that a guard stands in front of. */
export interface McpTransport {
  start(): Promise<void>;
  send(message: never, options?: never): Promise<void>;
  close(): Promise<void>;
}

/** Who called, in the shape in which both SDKs hand it on to tools. It holds no key. */
export interface McpAuthInfo {
  /** Always empty: the key itself is for the guard alone. */
  readonly token: string;
  /** The key's id. */
  readonly clientId: string;
  readonly scopes: string[];
  /** `principal` is the {@link ApiKeyPrincipal}; see {@link principalOf}. */
  readonly extra?: Record<string, unknown>;
}

/** What a handler of WHATWG requests is told beside the request. */
export interface McpFetchOptions {
  authInfo?: McpAuthInfo | undefined;
  parsedBody?: unknown;
}

/** A handler of SDK 2.x, as `createMcpHandler` makes it. */
export interface McpFetchHandler {
  fetch(request: Request, options?: McpFetchOptions): Promise<Response>;
}

/** Node's request as the SDKs take it. */
export interface McpNodeRequest extends HttpRequest, AsyncIterable<unknown> {
  readonly method?: string | undefined;
  /** What a body parser of the framework made of the body. */
  readonly body?: unknown;
  auth?: McpAuthInfo | undefined;
}

/** The part of Node's response that an answer is written with. */
export interface McpNodeResponse {
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(body?: string): unknown;
}

/** A handler of Node's requests, as the SDK's `toNodeHandler` makes it. */
export type McpNodeHandler = (req: never, res: never, parsedBody?: unknown) => Promise<void>;
