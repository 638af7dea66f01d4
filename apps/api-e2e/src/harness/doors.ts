import type { Answer, Ask } from './ask.js';
import { mcpAnswer, mcpRequest, toolCall } from './mcp-message.js';

/** Ways to do the same with a key: over REST, and over MCP in each era. */
export const DOORS = ['rest', 'modern', 'legacy'] as const;
export type DoorKind = (typeof DOORS)[number];

/** What a test asks for through each door. */
export interface Operation {
  /** Its name as a tool. */
  readonly tool: string;
  readonly args?: object;
  /** The same over REST. */
  readonly rest: Ask;
}

/** Reads the prompts; costs one request. */
export const LIST_PROMPTS: Operation = { tool: 'list_prompts', rest: { path: '/v1/prompts' } };
/** Tells whose key it is; costs nothing, and counts against the burst limit alone. */
export const WHOAMI: Operation = { tool: 'whoami', rest: { path: '/v1/me' } };

/** Makes the request that does something through a door. */
export function through(door: DoorKind, { tool, args, rest }: Operation, key: string): Ask {
  return { ...(door === 'rest' ? rest : mcpRequest(door, toolCall(tool, args))), key };
}

/**
 * Tells in one word what an answer of any door came to: `ok`, the code of its refusal, or `unknown_tool` for one that
 * its caller may not see.
 */
export function outcomeOf(answer: Answer): string {
  const { code } = answer.body;
  if (typeof code === 'string') return code;
  if (answer.body['jsonrpc'] === undefined) return answer.status < 300 ? 'ok' : `status ${answer.status}`;
  const { result, error } = mcpAnswer(answer);
  if (error !== undefined) return /^Unknown tool/.test(error.message) ? 'unknown_tool' : error.message;
  const refusal = (result?.['_meta'] as Record<string, unknown> | undefined)?.['paretostudio/refusal'];
  if (typeof refusal === 'string') return refusal;
  return result?.['isError'] === true ? 'failed' : 'ok';
}
