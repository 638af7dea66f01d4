/** What is known of a message before anything is checked: what it costs and how its usage is recorded. */
export interface McpMessageFacts {
  readonly kind: 'request' | 'notification' | 'response' | 'batch' | 'malformed';
  /** The JSON-RPC method as it was sent, untrusted; null when there is none. */
  readonly method: string | null;
  /** The id to answer under; null when there is none. */
  readonly id: string | number | null;
  /**
   * The name to record: the tool for `tools/call` of a known tool; the action that a `prompts/get` or
   * `resources/read` stands for; else the method, if MCP has it; else `none`. At most 64 characters, never client text.
   */
  readonly action: string;
  /** Units of the `requests` meter that serving it takes: a whole number of at least 0. */
  readonly cost: number;
  /** What the client calls itself, if the message says so; unverified, printable, 128 and 64 characters at most. */
  readonly client: { readonly name: string; readonly version: string } | null;
  /** `modern` for messages of the revision 2026-07-28 and later. */
  readonly era: 'legacy' | 'modern';
}
