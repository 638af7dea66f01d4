import type { AccessDemand } from '../core/access-demand.js';

/** What an MCP guard needs to know beside the guard itself; all of it has a default. */
export interface McpGuardOptions {
  /**
   * What methods other than those of tools demand, by the method's name: an action of the table, or a demand;
   * `{ action: null }` demands a live key alone. A method that is neither here nor among those that change and tell
   * nothing (`initialize`, `ping`, `server/discover`, `logging/setLevel`, notifications) is answered as unknown.
   *
   * @example { 'prompts/list': { action: null, cost: 0 }, 'prompts/get': 'get_prompt' }
   */
  readonly methods?: { readonly [method: string]: string | AccessDemand };
  /** Where a person changes the plan; told with a spent quota. Default: no place is named. */
  readonly accountUrl?: string | null;
  /** Most bytes that are read of a body which nobody has parsed before; more is answered 413. Default 4 MiB. */
  readonly bodyBytesMax?: number;
}

/** Where a transport's keys come from when no HTTP request carries them. */
export interface GuardedTransportOptions {
  /**
   * The key that every message is judged with: for stdio, where the client starts the server and hands over a key in
   * its environment. Default: the headers that came with each message.
   */
  readonly key?: string | undefined;
}
