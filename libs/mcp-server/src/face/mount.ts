import type { Implementation, Server, ServerOptions } from '@modelcontextprotocol/server';
import type { DirectCall } from '../direct/find-direct-call.js';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import type { Answer } from './answer.js';
import type { McpAnswer } from './mcp-face.js';
import type { Run } from './run.js';
import type { Serving } from './serving.js';

/** What is served at one kind of address: the studio's own tools and library, or the tools of a connection or agent. */
export interface Mount {
  /**
   * Lets a message in and tells what its server is made of; a method that has its own say about who may come in has it
   * later.
   */
  open(serving: Serving, facts: McpMessageFacts): Answer<ServerPlan> | Promise<Answer<ServerPlan>>;
  /**
   * Runs a tool call and answers as the SDK would, without a server, a transport and web objects for this one message:
   * those cost more than the call itself.
   *
   * @returns Null, and nothing has run, for what needs a server.
   */
  answerDirectly(serving: Serving, call: DirectCall): Promise<McpAnswer | null>;
}

/** What the server of one message is made of. */
export interface ServerPlan {
  readonly identity: Implementation;
  readonly options: ServerOptions;
  /** Puts up the handler of the method that was sent; of none when it is not served. */
  readonly putUp: (server: Server, run: Run) => void;
  /** Whether the method may tell something before its result; default false. */
  readonly streams?: boolean;
}
