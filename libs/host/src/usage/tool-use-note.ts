import type { ToolUseFacts } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';

/** What is recorded of a request that called a tool, beside what HTTP says of it. */
export interface ToolUseNote {
  /** As the studio tells them; absent: nothing was decided yet. */
  readonly facts?: ToolUseFacts;
  /** How the call ended, where the answer's status does not say it; absent: as the status says. */
  readonly outcome?: 'tool_error' | 'cancelled';
}

/** On the request itself, as what is known of a message of MCP. */
const NOTE = Symbol('tool-use-note');

/** A request that may have called a tool. */
export type NotableRequest = Pick<FastifyRequest, 'id'> & { [NOTE]?: ToolUseNote };

/** Adds to what is recorded of a request that called a tool; the latest word on each part holds. */
export function noteToolUse(request: NotableRequest, note: ToolUseNote): void {
  request[NOTE] = { ...request[NOTE], ...note };
}

/** Gives what was noted of a request; undefined where it called no tool. */
export function toolUseOf(request: NotableRequest): ToolUseNote | undefined {
  return request[NOTE];
}
