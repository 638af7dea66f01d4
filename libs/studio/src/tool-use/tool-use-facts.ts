/** What a usage record keeps of a call of a tool besides its outcome. */
export interface ToolUseFacts {
  /** The connection whose tool it is; null while none is known, above all for what the account does not have. */
  readonly connectionId: string | null;
  /** The agent that the call came through; null for a connection, and for an agent that the account does not have. */
  readonly agentId: string | null;
  /** The upstream's own name of a tool that is known; null for any other, so that no record repeats made-up names. */
  readonly tool: string | null;
  /** Why the call was not let through, which its caller is not told; null when it was. */
  readonly denial: 'permission_denied' | 'not_found' | null;
}
