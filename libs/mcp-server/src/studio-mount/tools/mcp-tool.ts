import type { Tool } from '@modelcontextprotocol/server';
import type { Action } from '@paretostudio/permissions';
import type { RunnableActionName } from '@paretostudio/studio';

/** One tool of the face: an action of the studio with the operation of the same name behind it. */
export interface McpTool {
  readonly name: RunnableActionName;
  readonly action: Action;
  /** What clients are shown. */
  readonly definition: Tool;
}
