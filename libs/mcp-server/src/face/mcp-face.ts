import type { Caller, Studio, ToolTarget } from '@paretostudio/studio';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import type { McpHeaderFields } from '../messages/read-mcp-message.js';

/** What a face is made of. */
export interface McpFaceOptions {
  /** Runs the operations that tools, prompts and resources stand for. */
  readonly studio: Studio;
  /** Version of the program that serves, told to clients. */
  readonly version: string;
  /** Name of the server as clients show it; default `paretostudio`. */
  readonly name?: string;
  /** Told of what went wrong on the server's side, for the log; clients are told nothing of it. Never throws. */
  readonly onError?: (error: unknown) => void;
  /** Where a person changes the plan, named in texts about limits; default null: the texts name no place. */
  readonly accountUrl?: string | null;
}

/** The connection or the agent that a request was sent to, as its path says: `/mcp/conn_<UUID>`, `/mcp/agent/<UUID>`. */
export type McpTarget = ToolTarget;

/** One HTTP request that was admitted. */
export interface McpCall {
  /** The connection or agent whose tools are served; absent: the studio's own. */
  readonly target?: McpTarget;
  /** Who calls, as admission just decided. */
  readonly caller: Caller;
  /** The body as parsed from JSON, untrusted; undefined when there was none. The request's own body is not read. */
  readonly body: unknown;
  /**
   * What `readMcpMessage` told of the body, with `target` as here; absent: it is read once more.
   */
  readonly facts?: McpMessageFacts;
  /**
   * Aborted when the client has gone; a call of an upstream's tool is cancelled with it. Looked at by `answer`: `serve`
   * has the signal of its request.
   */
  readonly signal?: AbortSignal;
  /** Told once how the operation ended, if the message was one; before the response is answered. */
  readonly report?: (outcome: McpOutcome) => void;
}

/** How an operation ended, for the usage record. */
export interface McpOutcome {
  /**
   * The recorded name, as in {@link McpMessageFacts.action}; for a tool of a connection its name there, at most 128
   * characters.
   */
  readonly action: string;
  /**
   * `ok`; the code of a refusal; `confirmation_required` for the first round of a destructive tool and
   * `confirmation_declined` when a person said no; `cancelled` when the client left before the answer; `tool_error`
   * when an upstream's tool failed; `input_required` when an upstream asks the person.
   */
  readonly outcome: string;
  /** The connection that was or would have been called; absent where there is none. */
  readonly connectionId?: string;
  /** The agent that the message was sent to; absent where there is none. */
  readonly agentId?: string;
}

/** An answer as its parts. */
export interface McpAnswer {
  /** HTTP status. */
  readonly status: number;
  /** A JSON text, to be sent as `application/json` and stored by nobody. */
  readonly body: string;
}

/** Serves MCP over HTTP: both protocol eras at one address, no state between requests. */
export interface McpFace {
  /**
   * Serves one admitted request. Host, Origin, credentials and size were judged before.
   *
   * Tools, prompts and resources are filtered by the caller's rights for this very request.
   *
   * @returns The response, whatever was sent; nothing that a client can send makes it throw.
   */
  serve(request: Request, call: McpCall): Promise<Response>;
  /**
   * Answers an admitted POST of the commonest kind, the call of a tool that needs no confirmation, from its parts: what
   * {@link McpFace.serve} would answer, at a fraction of its cost.
   *
   * @param headers - Of the request, names in lower case.
   * @returns Null, and nothing has run or was reported, for every other message: `serve` has to.
   */
  answer(headers: McpHeaderFields, call: McpCall): Promise<McpAnswer | null>;
  /** Takes the answers from requests in flight, whose operations run to their end; serves none afterwards. */
  close(): Promise<void>;
}
