import type { ListToolsResult } from '@modelcontextprotocol/server';
import { STUDIO_ACTIONS, visibleActions } from '@paretostudio/permissions';
import { rightsOf } from '@paretostudio/studio';
import { answer, type Answer } from '../../face/answer.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import type { Serving } from '../../face/serving.js';

/**
 * Lists the tools that the caller may call, now, all in one page: neither more nor fewer than those calls that would
 * be granted.
 *
 * @param cursor - There is never a second page, so that every cursor is invalid.
 */
export function listTools(serving: Serving, cursor?: string): Answer<ListToolsResult> {
  if (cursor !== undefined) return refuseCursor(serving);
  const { tools, caller } = serving;
  const visible = new Set(visibleActions(rightsOf(caller), STUDIO_ACTIONS).map(({ name }) => name));
  return answer({ tools: tools.filter(({ name }) => visible.has(name)).map(({ definition }) => definition) });
}
