import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import type { HttpRequest } from '../core/http-request.js';
import { fromWebRequest, isWebRequest } from '../core/web-request.js';
import { authInfoOf } from './auth-info.js';
import { withCaller } from './caller-meta.js';
import { unknownSession } from './http-entry.js';
import { isRecord } from './is-record.js';
import { judgeMessage, type McpVerdict } from './judge-message.js';
import { JSON_RPC, jsonRpcError, type JsonRpcResponse } from './json-rpc.js';
import type { McpDoor } from './mcp-door.js';
import { isRequestId, type McpMessage, readMcpMessage } from './mcp-message.js';
import { refusalError } from './refusal-words.js';
import type { McpFetchOptions, McpNodeRequest, McpNodeResponse, McpTransport } from './sdk-shapes.js';
import { serveNode } from './serve-node.js';
import { serveWeb } from './serve-web.js';
import { visibleTools } from './tool-list.js';
import { takeVisit, type Visit } from './visit.js';

/** What the SDKs tell about a message beside the message. */
interface MessageExtra {
  readonly authInfo?: unknown;
  /** SDK 1.x. */
  readonly requestInfo?: { readonly headers?: HttpRequest['headers'] } | undefined;
  /** SDK 2.x. */
  readonly request?: Request | undefined;
}

type OnMessage = (message: unknown, extra?: MessageExtra) => void;

/** The members of a transport that are used here, whichever SDK it is of. */
interface AnyTransport {
  onmessage?: OnMessage | undefined;
  onerror?: ((error: Error) => void) | undefined;
  readonly sessionId?: string | undefined;
  send(message: unknown, options?: unknown): Promise<void>;
  handleRequest?(first: unknown, second?: unknown, parsedBody?: unknown): Promise<unknown>;
}

/** A request that the server has and has not answered. */
interface Pending {
  readonly principal: ApiKeyPrincipal;
  readonly isToolList: boolean;
}

/** Stands between a transport and its server; see {@link guardTransport}. */
export class TransportGuard {
  /** What the server wants messages told to. */
  onmessage: OnMessage | undefined;

  readonly #door: McpDoor;
  readonly #transport: AnyTransport;
  readonly #key: string | null;
  readonly #pending = new Map<string | number, Pending>();
  /** Settles when every message before has been told or refused: their order is kept. */
  #last: Promise<void> = Promise.resolve();
  /** Whether a list was cancelled that the server may tell all the same, under an id that is in use again. */
  #isListAbandoned = false;
  /** The key that opened the session; null before. */
  #openedBy: string | null = null;

  constructor(door: McpDoor, transport: McpTransport, key: string | null) {
    this.#door = door;
    this.#transport = transport as unknown as AnyTransport;
    this.#key = key;
    this.onmessage = this.#transport.onmessage;
    this.#transport.onmessage = (message, extra) => this.#receive(message, extra);
  }

  /** Sends what the server says. The answer to a request that is not pending is nobody's and goes nowhere. */
  readonly send = async (message: unknown, options?: unknown): Promise<void> => {
    const id = isRecord(message) ? message['id'] : undefined;
    if (!isRecord(message) || 'method' in message || !isRequestId(id)) {
      return this.#transport.send(message, options);
    }
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    const { isToolList, principal } = pending;
    const isFiltered = isToolList
      ? Object.hasOwn(message, 'result')
      : this.#isListAbandoned && isToolListResult(message['result']);
    const told = isFiltered
      ? { ...message, result: visibleTools(this.#door, message['result'], principal) }
      : message;
    return this.#transport.send(told, options);
  };

  /** Lets a request of HTTP in or answers it: Node's, or a WHATWG one. */
  readonly handleRequest = async (
    first: McpNodeRequest | Request,
    second?: unknown,
    parsedBody?: unknown,
  ): Promise<unknown> => {
    const door = this.#door;
    const refuse = (visit: Visit) =>
      this.#isStrange(visit.principal) ? unknownSession(visit.message) : null;
    if (isWebRequest(first)) {
      const serve = (request: Request, options: McpFetchOptions) =>
        this.#transport.handleRequest?.(request, options) as Promise<Response>;
      return serveWeb({ door, refuse, serve }, first, second as McpFetchOptions | undefined);
    }
    const serve = async (req: McpNodeRequest, res: McpNodeResponse, body: unknown) =>
      void (await this.#transport.handleRequest?.(req, res, body));
    return serveNode({ door, refuse, serve }, first, second as McpNodeResponse, parsedBody);
  };

  #receive(raw: unknown, extra: MessageExtra = {}): void {
    const visit = takeVisit(extra.authInfo);
    if (visit !== null) {
      if (visit.message.method === 'initialize') this.#openedBy ??= visit.principal.keyId;
      return this.#deliver(visit.message, raw, extra, visit.principal);
    }
    const message = readMcpMessage(raw);
    const judged = judgeMessage(this.#door, message, this.#requestOf(extra));
    this.#last = Promise.all([judged.catch(toError), this.#last])
      .then(([verdict]) => this.#settle(verdict, message, raw, extra))
      .catch((error: unknown) => this.#transport.onerror?.(toError(error)));
  }

  async #settle(
    verdict: McpVerdict | Error,
    message: McpMessage,
    raw: unknown,
    extra: MessageExtra,
  ): Promise<void> {
    if (verdict instanceof Error) {
      this.#transport.onerror?.(verdict);
      const error = { code: JSON_RPC.internalError, message: 'Internal error' };
      if (message.kind === 'request') await this.#transport.send(jsonRpcError(message.id, error));
    } else if (verdict.kind !== 'pass') {
      if (message.kind === 'request') await this.#transport.send(this.#responseOf(verdict, message));
    } else if (message.kind !== 'malformed') {
      const { principal } = verdict;
      const told = message.kind === 'request' ? withCaller(raw, principal) : raw;
      this.#deliver(message, told, { ...extra, authInfo: authInfoOf(principal) }, principal);
    }
  }

  #deliver(message: McpMessage, raw: unknown, extra: MessageExtra, principal: ApiKeyPrincipal): void {
    const { id, method } = message;
    if (id !== null) {
      if (this.#pending.has(id)) return this.#refuseTwin(message);
      this.#pending.set(id, { principal, isToolList: method === 'tools/list' });
    }
    this.onmessage?.(raw, extra);
    if (method === 'notifications/cancelled') this.#forget(cancelledId(raw));
  }

  /** What is cancelled is not answered any more, unless the server does not heed it: SDK 1.x never does for the id 0. */
  #forget(id: string | number): void {
    if (this.#pending.get(id)?.isToolList === true) this.#isListAbandoned = true;
    this.#pending.delete(id);
  }

  /** Answers a request whose id another one waits under: its answer could be told with the rights of the other. */
  #refuseTwin({ id }: McpMessage): void {
    const error = { code: JSON_RPC.invalidRequest, message: 'A request with this id is under way.' };
    this.#transport
      .send(jsonRpcError(id, error))
      .catch((cause: unknown) => this.#transport.onerror?.(toError(cause)));
  }

  /** Words for the wire what HTTP would say with a status. */
  #responseOf(verdict: Exclude<McpVerdict, { kind: 'pass' }>, { id }: McpMessage): JsonRpcResponse {
    return verdict.kind === 'answer'
      ? verdict.response
      : jsonRpcError(id, refusalError(verdict.access.refusal, this.#door.accountUrl));
  }

  #requestOf({ requestInfo, request }: MessageExtra): HttpRequest {
    if (this.#key !== null) return { headers: { 'x-api-key': this.#key } };
    return request === undefined ? { headers: requestInfo?.headers ?? {} } : fromWebRequest(request);
  }

  /** Whether somebody speaks in a session that is another key's. Without sessions there is nothing to guard. */
  #isStrange({ keyId }: ApiKeyPrincipal): boolean {
    return this.#transport.sessionId !== undefined && this.#openedBy !== keyId;
  }
}

/** The id of the request that a notification cancels; one that nothing waits under when it names none. */
function cancelledId(message: unknown): string | number {
  const params = isRecord(message) ? message['params'] : undefined;
  const id = isRecord(params) ? params['requestId'] : undefined;
  return isRequestId(id) ? id : Number.NaN;
}

function isToolListResult(result: unknown): boolean {
  return isRecord(result) && Array.isArray(result['tools']);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
