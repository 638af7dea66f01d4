import type { Refusal } from '@paretostudio/admission';
import type { McpMessageFacts } from './mcp-message-facts.js';

/** A refusal as an MCP client understands it. */
export interface McpRefusalAnswer {
  /** HTTP status. */
  readonly status: number;
  /** JSON body: one JSON-RPC response. */
  readonly body: object;
}

/** How the texts of refusals may be completed. */
export interface RefusalTextOptions {
  /** Where a person changes the plan; default null: the text names no place. */
  readonly accountUrl?: string | null;
}

/**
 * Turns a refusal of admission into the answer of an operation, so that a model can explain a spent quota.
 *
 * @param facts - Of the message that was refused.
 * @returns The answer; null when HTTP has to say it: for anything but a spent quota or burst of a `tools/call`,
 *   `prompts/get` or `resources/read`.
 */
export function answerMcpRefusal(
  facts: McpMessageFacts,
  refusal: Refusal,
  options: RefusalTextOptions = {},
): McpRefusalAnswer | null {
  void options;
  return facts.kind === 'request' && refusal.code === 'quota_exceeded' ? { status: 200, body: {} } : null;
}
